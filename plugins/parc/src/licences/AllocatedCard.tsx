import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { rightsOf, type Licence } from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import { Card, FactList, ShareBar } from '../records';

const useStyles = makeStyles(theme => ({
  count: { fontSize: '1.25rem', fontWeight: 600 },
  facts: { marginTop: theme.spacing(1.5) },
}));

/** How much of a licence is given out, and what one right of it costs. */
export const AllocatedCard = ({ licence }: { licence: Licence }) => {
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const rights = rightsOf(licence);
  const allocated = licence.allocated ?? 0;
  const left = rights === undefined ? undefined : rights - allocated;
  return (
    <Card heading={t('licences.use')}>
      <Typography className={classes.count}>
        {rights === undefined
          ? t('licences.allocatedUnbound', {
              count: allocated,
              allocated: formats.number(allocated),
            })
          : t('licences.allocatedOf', {
              allocated: formats.number(allocated),
              rights: formats.number(rights),
            })}
      </Typography>
      {rights !== undefined && (
        <ShareBar
          share={rights > 0 ? allocated / rights : 0}
          colour={left! < 0 ? 'red' : 'blue'}
        />
      )}
      <div className={classes.facts}>
        <FactList
          facts={[
            {
              label: t(left! < 0 ? 'licences.tooMany' : 'licences.left'),
              value: left !== undefined && formats.number(Math.abs(left)),
            },
            {
              label: t('fields.licence.unitCost'),
              value: licence.unitCost && formats.money(licence.unitCost),
            },
            {
              label: t('fields.licence.cost'),
              value: licence.cost && formats.money(licence.cost),
            },
          ].filter(({ value }) => value !== false)}
        />
      </div>
    </Card>
  );
};
