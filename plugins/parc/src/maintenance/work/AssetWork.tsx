import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useNavigate } from 'react-router-dom';
import { Link } from '@backstage/core-components';
import {
  isOpenWorkOrder,
  type WorkOrderItem,
  type WorkOrderStatus,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { PageTitle } from '../../records';
import { useParcPaths } from '../../useParcPaths';
import { AnswerList, ItemState, untoldPlace } from '../orders';
import { AssetForm } from './AssetForm';
import { useOutbox } from './outbox';
import { SkipDialog } from './SkipDialog';
import type { ShownWork } from './useWork';
import { useWorkPaths } from './useWorkPaths';
import { useWorkStyles } from './useWorkStyles';

interface AssetWorkProps {
  work: ShownWork;
  item: WorkOrderItem;
}

/** One asset of an order: what is to be done with it, and how it ends. */
export const AssetWork = (props: AssetWorkProps) => {
  const { work, item } = props;
  const { order, items, steps } = work;
  const classes = useWorkStyles();
  const { t } = useText();
  const paths = useParcPaths();
  const isOpen =
    item.state === 'open' && isOpenWorkOrder(order.status as WorkOrderStatus);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.scrollIntoView?.({ block: 'nearest' }), []);
  const { name, ref } = item.asset;
  const place = item.location?.name ?? item.location?.ref;
  return (
    <>
      <div ref={top}>
        <PageTitle
          title={name && name !== ref ? `${ref} · ${name}` : ref}
          beside={isOpen ? undefined : <ItemState item={item} />}
        />
      </div>
      <Typography gutterBottom>
        {[untoldPlace(order.title, place), order.title]
          .filter(Boolean)
          .join(' · ')}
        <br />
        {t('work.position', {
          at: items.indexOf(item) + 1,
          total: items.length,
        })}{' '}
        · <Link to={paths.record('assets', ref)}>{t('work.aboutAsset')}</Link>
      </Typography>
      {isOpen ? (
        <AssetForm order={order} item={item} steps={steps} />
      ) : (
        <div className={classes.step}>
          <AnswerList order={order} item={item} steps={steps} />
        </div>
      )}
      <Foot {...props} isOpen={isOpen} />
    </>
  );
};

const Foot = ({ work, item, isOpen }: AssetWorkProps & { isOpen: boolean }) => {
  const { order } = work;
  const classes = useWorkStyles();
  const { t } = useText();
  const [isSkipping, setIsSkipping] = useState(false);
  const goOn = useGoOn(work, item);
  const { outbox } = useOutbox();
  const end = async (verb: 'done' | 'skip', reason?: string) => {
    const entry = { verb, ...(reason ? { reason } : {}) };
    await outbox.enter(order, item, entry);
    void outbox.send();
    goOn();
  };
  if (!isOpen) return <EndedFoot work={work} item={item} onGoOn={goOn} />;
  return (
    <div className={classes.foot}>
      <Button
        variant="outlined"
        className={classes.button}
        onClick={() => setIsSkipping(true)}
      >
        {t('verbs.skip.name')}
      </Button>
      <Button
        variant="contained"
        color="primary"
        className={classes.button}
        onClick={() => void end('done')}
      >
        {t('work.done')}
      </Button>
      {isSkipping && (
        <SkipDialog
          asset={item.asset.ref}
          onSkip={reason => void end('skip', reason)}
          onClose={() => setIsSkipping(false)}
        />
      )}
    </div>
  );
};

/** What ended can be opened again, as long as the order is; and the way goes on. */
const EndedFoot = (props: AssetWorkProps & { onGoOn(): void }) => {
  const { work, item, onGoOn } = props;
  const { order } = work;
  const classes = useWorkStyles();
  const { t } = useText();
  const { outbox } = useOutbox();
  const pending = outbox.pendingOf(order.id, item.asset.id);
  const canUndo =
    isOpenWorkOrder(order.status as WorkOrderStatus) && item.state !== 'left';
  const undo = async () => {
    if (pending?.verb) await outbox.takeBack(pending);
    else await outbox.enter(order, item, { isReopening: true });
    void outbox.send();
  };
  return (
    <div className={classes.foot}>
      {canUndo && (
        <Button
          variant="outlined"
          className={classes.button}
          onClick={() => void undo()}
        >
          {t('work.undo')}
        </Button>
      )}
      <Button
        variant="contained"
        color="primary"
        className={classes.button}
        onClick={onGoOn}
      >
        {t('work.goOn')}
      </Button>
    </div>
  );
};

/** To the next open asset of the route, or to the order when there is none. */
function useGoOn({ order, items }: ShownWork, item: WorkOrderItem): () => void {
  const paths = useWorkPaths();
  const navigate = useNavigate();
  return () => {
    const at = items.indexOf(item);
    const others = [...items.slice(at + 1), ...items.slice(0, at)];
    const next = others.find(({ state }) => state === 'open');
    navigate(
      next ? paths.asset(order.ref, next.asset.ref) : paths.order(order.ref),
      { replace: true },
    );
  };
}
