import { useMemo, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  products,
  Recogniser,
  type Recognition,
  type SoftwareRule,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Card, RefLink } from '../../records';
import { releaseName } from '../products/releaseName';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
}));

const nothing = { name: '', publisher: '', version: '' };
const parts = ['name', 'publisher', 'version'] as const;

/** Tries the rules, saved or not, on what is typed. */
export const TryText = ({ rules }: { rules: readonly SoftwareRule[] }) => {
  const classes = useStyles();
  const { t } = useText();
  const [software, setSoftware] = useState(nothing);
  const recogniser = useMemo(() => new Recogniser(rules), [rules]);
  const isTyped = software.name.trim() !== '';
  const found = isTyped ? recogniser.recognise(software) : undefined;
  return (
    <div style={{ marginTop: 16 }}>
      <Card heading={t('softwareRules.tryText')}>
        <div className={classes.fields}>
          {parts.map(part => (
            <TextField
              key={part}
              id={`try-${part}`}
              label={t(`titles.${part}`)}
              value={software[part]}
              onChange={event =>
                setSoftware({ ...software, [part]: event.target.value })
              }
              variant="outlined"
              size="small"
            />
          ))}
        </div>
        <Typography variant="body2" role="status">
          {!isTyped && t('softwareRules.tryTextHint')}
          {isTyped && !found && t('softwareRules.noRuleFits')}
          {found && <Found found={found} />}
        </Typography>
      </Card>
    </div>
  );
};

const Found = ({ found }: { found: Recognition }) => {
  const text = useText();
  const { t } = text;
  return (
    <>
      {t('softwareRules.byRule', { rule: found.rule })}{' '}
      {'product' in found ? (
        <>
          <RefLink plural="products" refText={found.product} />{' '}
          {releaseName(found)}
        </>
      ) : (
        text.choice(products, 'licensing', found.licensing)
      )}
    </>
  );
};
