import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import Memory from '@material-ui/icons/Memory';
import Person from '@material-ui/icons/PersonOutline';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  assetUpdatePermission,
  type AgentField,
  type Asset,
  type TechnicalState,
} from '@parc/backstage-plugin-parc-common';
import { useAssetChanged } from '../../assets';
import { useFormats, useText } from '../../language';
import { useMayRecord } from '../../permissions';
import { FieldValue } from '../../records';
import { ReleaseDialog } from './ReleaseDialog';
import { useTechnicalState } from './useTechnical';

const useStyles = makeStyles(theme => ({
  source: {
    marginLeft: theme.spacing(0.75),
    fontSize: '0.9375rem',
    verticalAlign: '-2px',
    color: theme.palette.text.secondary,
    '&:focus-visible': { outline: '2px solid' },
  },
  says: {
    marginTop: theme.spacing(0.25),
    fontSize: '0.8125rem',
    color: theme.palette.text.secondary,
  },
  release: { padding: theme.spacing(0, 0.75), marginLeft: theme.spacing(0.5) },
}));

/** Who last set a field, and what the agent says where somebody else has the last word. */
export const FieldNote = (props: { asset: Asset; field: string }) => {
  const { asset, field } = props;
  const { value: state, reload } = useTechnicalState(asset);
  const onAssetChanged = useAssetChanged();
  if (!state?.agents.length) return null;
  const source = state.sources[field];
  const says = state.says.find(each => each.field === field);
  return (
    <>
      {source && <Source source={source} />}
      {says && (
        <Says
          asset={asset}
          field={field}
          says={says}
          onReleased={() => {
            reload();
            onAssetChanged();
          }}
        />
      )}
    </>
  );
};

const Source = (props: { source: TechnicalState['sources'][string] }) => {
  const { source, at } = props.source;
  const classes = useStyles();
  const { t } = useText();
  const formats = useFormats();
  const isAgent = source === 'agent';
  const words = isAgent
    ? t('technical.setByAgent', { at: formats.instant(at) })
    : t('technical.source', {
        source: t(`sources.${source}`),
        at: formats.instant(at),
      });
  const Icon = isAgent ? Memory : Person;
  return (
    <Tooltip title={words}>
      {/* Without a stop for the keyboard nobody could read it there. */}
      <Icon
        className={classes.source}
        // Not as a title within: that would be words beside a link.
        aria-label={words}
        aria-hidden={false}
        role="img"
        tabIndex={0}
      />
    </Tooltip>
  );
};

const Says = (props: {
  asset: Asset;
  field: string;
  says: TechnicalState['says'][number];
  onReleased(): void;
}) => {
  const { asset, field, says, onReleased } = props;
  const classes = useStyles();
  const text = useText();
  const mayUpdate = useMayRecord(assetUpdatePermission, asset.id);
  const [isOpen, setIsOpen] = useState(false);
  // What a file declares is changed there.
  const isLocked = asset.declared?.includes(field) ?? false;
  return (
    <div className={classes.says}>
      {text.t('technical.says')}
      {text.t('technical.colon')}{' '}
      <FieldValue
        noun={assets}
        field={field}
        value={says.value}
        empty={text.t('technical.saysNothing')}
      />
      {mayUpdate && !isLocked && (
        <Button
          size="small"
          color="primary"
          className={classes.release}
          aria-label={`${text.t('technical.release')}: ${text.field(
            assets,
            field,
          )}`}
          onClick={() => setIsOpen(true)}
        >
          {text.t('technical.release')}
        </Button>
      )}
      {isOpen && (
        <ReleaseDialog
          asset={asset}
          field={field as AgentField}
          onDone={() => {
            setIsOpen(false);
            onReleased();
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
};
