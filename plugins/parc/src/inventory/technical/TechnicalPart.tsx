import type { ComponentType, ReactNode } from 'react';
import Devices from '@material-ui/icons/Devices';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Asset, TechnicalState } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { Ago, EmptyState, ErrorPanel, RecordSkeleton } from '../../records';
import { useTechnicalState } from './useTechnical';

const useStyles = makeStyles(theme => ({
  seen: { marginBottom: theme.spacing(1.5) },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
    marginBottom: theme.spacing(2),
    '&:empty': { display: 'none' },
  },
  stack: { display: 'grid', gap: theme.spacing(2) },
}));

/** A tab about what agents say: how fresh it is, its content, or why there is none. */
export const TechnicalPart = (props: {
  asset: Asset;
  Content: ComponentType<{ asset: Asset; state: TechnicalState }>;
}) => {
  const { asset, Content } = props;
  const classes = useStyles();
  const { t } = useText();
  const { value: state, error, reload } = useTechnicalState(asset);
  if (error) return <ErrorPanel error={error} onRetry={reload} />;
  if (!state) return <RecordSkeleton />;
  const isSilent = !state.agents.length && !state.lastSeen;
  if (isSilent) {
    return (
      <EmptyState
        icon={<Devices fontSize="inherit" />}
        title={t('technical.none')}
        hint={t('technical.noneHint')}
      />
    );
  }
  return (
    <>
      {state.lastSeen && (
        <Typography variant="body2" className={classes.seen}>
          {t('technical.lastSeen', { at: '' })}
          <Ago at={state.lastSeen} />
        </Typography>
      )}
      <div className={classes.stack}>
        <Content asset={asset} state={state} />
      </div>
    </>
  );
};

/** Cards beside each other, as many as there is room for. */
export const CardGrid = ({ children }: { children: ReactNode }) => (
  <div className={useStyles().cards}>{children}</div>
);
