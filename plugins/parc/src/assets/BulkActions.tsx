import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowDropDown from '@material-ui/icons/ArrowDropDown';
import { LinkButton } from '@backstage/core-components';
import {
  assetLifeCycle,
  assets,
  verbsFrom,
  type Asset,
  type AssetVerb,
  type BulkAnswer,
} from '@parc/backstage-plugin-parc-common';
import { useFormats, useText } from '../language';
import {
  BulkResultDialog,
  bulkTarget,
  countText,
  useMayNoun,
  type RecordList,
  type Selection,
} from '../records';
import { useParcPaths } from '../useParcPaths';
import { BulkDeleteDialog } from './BulkDeleteDialog';
import { BulkEditDialog } from './BulkEditDialog';
import { BulkVerbDialog } from './BulkVerbDialog';
import { permittedVerbs, type AssetAbilities } from './useAssetAbilities';

type Open = { is: 'edit' } | { is: 'delete' } | { is: 'verb'; verb: AssetVerb };

interface BulkActionsProps {
  list: RecordList;
  selection: Selection;
  abilities: AssetAbilities;
  onChanged(): void;
}

/** What can be done with the chosen assets at once. */
export const BulkActions = (props: BulkActionsProps) => {
  const { list, selection, abilities, onChanged } = props;
  const { t } = useText();
  const formats = useFormats();
  const [open, setOpen] = useState<Open>();
  const [answer, setAnswer] = useState<BulkAnswer>();
  const total = selection.all
    ? countText(formats, list.answer)
    : formats.number(selection.refs.length);
  const count = selection.all
    ? list.answer?.totalItems ?? 0
    : selection.refs.length;
  const dialog = {
    target: bulkTarget(assets, selection, list.state),
    scope: { count, total },
    onClose: () => setOpen(undefined),
    onDone: (done: BulkAnswer) => {
      setOpen(undefined);
      setAnswer(done);
    },
  };
  return (
    <>
      {abilities.mayUpdate && (
        <Button
          size="small"
          color="primary"
          onClick={() => setOpen({ is: 'edit' })}
        >
          {t('bulk.edit')}
        </Button>
      )}
      <VerbMenu
        verbs={offeredVerbs(props)}
        onChoose={verb => setOpen({ is: 'verb', verb })}
      />
      <OrderWork selection={selection} />
      {abilities.mayRetire && (
        <Button
          size="small"
          color="primary"
          onClick={() => setOpen({ is: 'delete' })}
        >
          {t('record.delete')}
        </Button>
      )}
      {open?.is === 'edit' && <BulkEditDialog {...dialog} />}
      {open?.is === 'delete' && <BulkDeleteDialog {...dialog} />}
      {open?.is === 'verb' && <BulkVerbDialog {...dialog} verb={open.verb} />}
      {answer && (
        <BulkResultDialog
          noun={assets}
          answer={answer}
          onClose={() => {
            setAnswer(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
};

/** Of all that match nobody orders work by hand: that is what plans are for. */
const OrderWork = ({ selection }: { selection: Selection }) => {
  const { t } = useText();
  const paths = useParcPaths();
  const mayOrder = useMayNoun('work-orders', 'create');
  if (!mayOrder || selection.all) return null;
  const search = new URLSearchParams(selection.refs.map(ref => ['asset', ref]));
  return (
    <LinkButton
      to={`${paths.create('work-orders')}?${search}`}
      size="small"
      color="primary"
    >
      {t('orders.orderWork')}
    </LinkButton>
  );
};

/** Verbs that at least one of the chosen assets in sight allows; of those out of sight nothing is known. */
function offeredVerbs({
  list,
  selection,
  abilities,
}: BulkActionsProps): AssetVerb[] {
  const permitted = permittedVerbs(abilities);
  if (selection.all) return permitted;
  const inSight = (list.answer?.items ?? []).filter(each =>
    selection.refs.includes(each.ref),
  );
  if (inSight.length < selection.refs.length) return permitted;
  const statuses = inSight.map(each => (each as unknown as Asset).status);
  return permitted.filter(verb =>
    statuses.some(status => verbsFrom(assetLifeCycle, status).includes(verb)),
  );
}

const VerbMenu = (props: {
  verbs: AssetVerb[];
  onChoose(verb: AssetVerb): void;
}) => {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!props.verbs.length) return null;
  return (
    <>
      <Button
        size="small"
        color="primary"
        endIcon={<ArrowDropDown />}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {text.t('bulk.verbs')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
      >
        {props.verbs.map(verb => (
          <MenuItem
            key={verb}
            onClick={() => {
              setAnchor(null);
              props.onChoose(verb);
            }}
          >
            {text.verb(verb)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
