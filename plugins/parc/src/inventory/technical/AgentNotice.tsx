import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import {
  parcInventoryManagePermission,
  parcInventoryReadPermission,
  type Asset,
  type MatchExplanation,
  type TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { useAssetChanged } from '../../assets';
import { useText } from '../../language';
import { useMay } from '../../permissions';
import { Ago } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { agentVersion } from '../agentVersion';
import { Explanation } from '../Explanation';
import { FindingsOfAsset } from './FindingsOfAsset';
import { UndoMatchDialog } from './UndoMatchDialog';
import { useTechnicalState } from './useTechnical';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    fontSize: '0.875rem',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    overflowWrap: 'anywhere',
  },
}));

/** Which agents speak for the asset, and why; what about it asks for a person. Nothing while none does. */
export const AgentNotice = ({ asset }: { asset: Asset }) => {
  const classes = useStyles();
  const mayRead = useMay(parcInventoryReadPermission);
  const { value: state, reload } = useTechnicalState(asset);
  const onAssetChanged = useAssetChanged();
  if (!state?.agents.length) return null;
  return (
    <>
      {mayRead && <FindingsOfAsset asset={asset} />}
      <ul className={classes.list}>
        {state.agents.map((agent, at) => (
          <li key={agent.id}>
            <AgentLine
              asset={asset}
              agent={agent}
              // Of several agents nobody knows which reported last.
              lastSeen={at === 0 ? state.lastSeen : undefined}
              onUndone={() => {
                reload();
                onAssetChanged();
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
};

type SpeakingAgent = TechnicalState['agents'][number];

const AgentLine = (props: {
  asset: Asset;
  agent: SpeakingAgent;
  lastSeen?: string;
  onUndone(): void;
}) => {
  const { asset, agent, lastSeen, onUndone } = props;
  const classes = useStyles();
  const text = useText();
  const { t } = text;
  const paths = useParcPaths();
  const mayRead = useMay(parcInventoryReadPermission);
  const mayManage = useMay(parcInventoryManagePermission);
  const [isUndoing, setIsUndoing] = useState(false);
  return (
    <div className={classes.item}>
      <span>
        {t('technical.agentOf', {
          product:
            text.find(`inventory.products.${agent.product}`) ?? agent.product,
          version: agentVersion(agent.version),
          device: agent.deviceId,
        })}
        {lastSeen && (
          <>
            {', '}
            <Ago at={lastSeen} />
          </>
        )}
      </span>
      {agent.explanation && (
        <span>
          <Explanation explanation={agent.explanation as MatchExplanation} />
        </span>
      )}
      {mayRead && (
        <LinkButton
          size="small"
          color="primary"
          to={`${paths.inventory()}?agent=${agent.id}`}
        >
          {t('technical.messages')}
        </LinkButton>
      )}
      {mayManage && (
        <Button size="small" onClick={() => setIsUndoing(true)}>
          {t('technical.undo')}
        </Button>
      )}
      {isUndoing && (
        <UndoMatchDialog
          asset={asset}
          agent={agent}
          onDone={() => {
            setIsUndoing(false);
            onUndone();
          }}
          onClose={() => setIsUndoing(false)}
        />
      )}
    </div>
  );
};
