import {
  products,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../../language';
import { RefLink } from '../../records';
import { releaseMode } from './releaseMode';
import { ruleConditions } from './ruleConditions';

/** What a rule does, as a sentence; its product is a link. */
export const RuleSentence = ({ rule }: { rule: SoftwareRule }) => {
  const text = useText();
  const { t } = text;
  const formats = useFormats();
  const mode = releaseMode(rule.release);
  const details = [
    rule.edition && t('softwareRules.itsEdition', { edition: rule.edition }),
    mode === 'fixed'
      ? t('softwareRules.itsRelease', { release: rule.release ?? '' })
      : mode && t(`softwareRules.releaseFrom.${mode}`),
  ].filter((each): each is string => Boolean(each));
  return (
    <>
      {t('softwareRules.whatever', {
        conditions: ruleConditions(text, formats, rule),
      })}{' '}
      {rule.product ? (
        <>
          {t('softwareRules.isProduct')}{' '}
          <RefLink plural="products" refText={rule.product} />
          {details.length > 0 && `, ${formats.list(details)}`}
        </>
      ) : (
        t('softwareRules.isCategory', {
          category: text.choice(products, 'licensing', rule.licensing ?? ''),
        })
      )}
    </>
  );
};
