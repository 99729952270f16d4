import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  assets,
  type Agent,
  type Reference,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog, EntityPicker, ReferencePicker } from '../../records';
import { useCategory, useCreateAsset } from './useMachines';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
}));

/** Makes an asset of a machine. What the agent knows is not asked; what only people know is. */
export const CreateAssetDialog = (props: {
  agent: Agent;
  onDone(agent: Agent): void;
  onClose(): void;
}) => {
  const { agent, onDone, onClose } = props;
  const classes = useStyles();
  const text = useText();
  const proposed = useCategory(agent.identity.category).value;
  const [chosen, setChosen] = useState<{ category?: Reference }>();
  const [location, setLocation] = useState<Reference>();
  const [owner, setOwner] = useState<string>();
  const creating = useCreateAsset(agent, onDone);
  const category = chosen ? chosen.category : proposed;
  return (
    <ConfirmDialog
      isOpen
      title={text.t('discovered.createTitle', {
        device: agent.identity.name ?? agent.deviceId,
      })}
      confirmLabel={text.t('discovered.create')}
      isRunning={creating.isRunning}
      isDisabled={!category}
      error={creating.error}
      onConfirm={() =>
        creating.run({
          category: category?.ref,
          location: location?.ref,
          owner,
        })
      }
      onClose={onClose}
    >
      <p>{text.t('discovered.createHint')}</p>
      <div className={classes.fields}>
        <ReferencePicker
          to="categories"
          id="create-category"
          label={text.field(assets, 'category')}
          value={category}
          onChange={next => setChosen({ category: next })}
          required
        />
        <ReferencePicker
          to="locations"
          id="create-location"
          label={text.field(assets, 'location')}
          value={location}
          onChange={setLocation}
        />
        <EntityPicker
          kinds={['group', 'user']}
          id="create-owner"
          label={text.field(assets, 'owner')}
          value={owner}
          onChange={setOwner}
        />
      </div>
    </ConfirmDialog>
  );
};
