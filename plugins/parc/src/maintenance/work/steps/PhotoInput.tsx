import { useRef } from 'react';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import Close from '@material-ui/icons/Close';
import PhotoCamera from '@material-ui/icons/PhotoCamera';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ChecklistStep,
  WorkOrder,
  WorkOrderItem,
} from '@parc/backstage-plugin-parc-common';
import { useText } from '../../../language';
import { useAction } from '../../../loading';
import { ErrorPanel } from '../../../records';
import { PhotoLinks } from '../../orders';
import { useOutbox, type PendingPhoto } from '../outbox';
import { useWorkStyles } from '../useWorkStyles';
import { shrinkPhoto } from './shrinkPhoto';
import { usePreview } from './usePreview';

/** As many as one answer takes. */
const mostPhotos = 20;

const useStyles = makeStyles(theme => ({
  photos: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  photo: { display: 'flex', alignItems: 'center' },
  preview: {
    width: 96,
    height: 96,
    objectFit: 'cover',
    borderRadius: theme.shape.borderRadius,
  },
}));

/** Takes photos with the telephone's camera, or chooses them; those that are not sent yet are shown from this device. */
export const PhotoInput = (props: {
  id: string;
  order: WorkOrder;
  item: WorkOrderItem;
  step: ChecklistStep;
  photos: readonly string[];
  onAnswer(answer: readonly string[] | null, photo?: PendingPhoto): void;
}) => {
  const { id, order, item, step, photos, onAnswer } = props;
  const classes = useStyles();
  const { button } = useWorkStyles();
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const adding = useAction(async (file: File) => {
    const photo = await photoOf(file, item.asset.ref, step.id);
    onAnswer([...photos, photo.id], photo);
  });
  return (
    <>
      <div className={classes.photos}>
        {photos.map((photo, at) => (
          <TakenPhoto
            key={photo}
            id={photo}
            number={at + 1}
            order={order}
            item={item}
            onRemove={() => {
              const others = photos.filter(each => each !== photo);
              onAnswer(others.length ? others : null);
            }}
          />
        ))}
      </div>
      {adding.error && <ErrorPanel error={adding.error} />}
      <Button
        variant="outlined"
        className={button}
        fullWidth
        startIcon={<PhotoCamera />}
        disabled={adding.isRunning || photos.length >= mostPhotos}
        onClick={() => input.current?.click()}
      >
        {t('work.takePhoto')}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('work.takePhoto')}
        onChange={event => {
          const [file] = Array.from(event.target.files ?? []);
          if (file) void adding.run(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
};

const TakenPhoto = (props: {
  id: string;
  number: number;
  order: WorkOrder;
  item: WorkOrderItem;
  onRemove(): void;
}) => {
  const { id, number, order, item } = props;
  const classes = useStyles();
  const { t } = useText();
  const { outbox } = useOutbox();
  const pending = outbox.pendingOf(order.id, item.asset.id);
  const local = pending?.photos.find(photo => photo.id === id);
  const preview = usePreview(local?.file);
  return (
    <span className={classes.photo}>
      {preview ? (
        <img
          src={preview}
          alt={t('orders.photo', { number })}
          className={classes.preview}
        />
      ) : (
        <PhotoLinks orderId={order.id} files={[id]} first={number} />
      )}
      <IconButton
        aria-label={t('work.removePhoto', { number })}
        onClick={props.onRemove}
      >
        <Close />
      </IconButton>
    </span>
  );
};

/** Named by its asset and its step, and by itself. */
async function photoOf(
  file: File,
  asset: string,
  step: string,
): Promise<PendingPhoto> {
  const id = globalThis.crypto.randomUUID();
  const shrunk = await shrinkPhoto(file);
  const end = shrunk.type === 'image/jpeg' ? 'jpg' : shrunk.type.split('/')[1];
  return {
    id,
    step,
    name: `${asset}-${step}-${id.slice(0, 8)}.${end}`,
    file: shrunk,
  };
}
