import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import type { Import } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { Card } from '../records';

/** What would be created on the side, each agreed to or not. */
export const SideRecords = (props: {
  one: Import;
  refused: string[];
  onRefuse(keys: string[]): void;
}) => {
  const { one, refused, onRefuse } = props;
  const { t } = useText();
  const formats = useFormats();
  if (!one.sideRecords.length) return null;
  return (
    <Card heading={t('imports.sides.title')}>
      <Typography variant="body2">{t('imports.sides.hint')}</Typography>
      {one.sideRecords.map(({ key, noun, value, rows }) => (
        <div key={key}>
          <FormControlLabel
            label={`${t(`imports.mapping.sideNouns.${noun}`)} · ${value} (${t(
              'imports.sides.rows',
              { count: rows, total: formats.number(rows) },
            )})`}
            control={
              <Checkbox
                color="primary"
                size="small"
                checked={!refused.includes(key)}
                onChange={(_, isAgreed) =>
                  onRefuse(
                    isAgreed
                      ? refused.filter(each => each !== key)
                      : [...refused, key],
                  )
                }
              />
            }
          />
        </div>
      ))}
    </Card>
  );
};
