import IconButton from '@material-ui/core/IconButton';
import ArrowDownward from '@material-ui/icons/ArrowDownward';
import ArrowUpward from '@material-ui/icons/ArrowUpward';
import Delete from '@material-ui/icons/Delete';

/** Moves one of several up or down, or takes it away. */
export const DraftRowButtons = (props: {
  /** From 0. */
  place: number;
  of: number;
  /** What each is called for those who do not see it. */
  labels: { up: string; down: string; remove: string };
  isKept?: boolean;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) => {
  const { place, labels } = props;
  return (
    <>
      <IconButton
        size="small"
        aria-label={labels.up}
        disabled={place === 0}
        onClick={() => props.onMove(-1)}
      >
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={labels.down}
        disabled={place === props.of - 1}
        onClick={() => props.onMove(1)}
      >
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={labels.remove}
        disabled={props.isKept}
        onClick={props.onRemove}
      >
        <Delete fontSize="small" />
      </IconButton>
    </>
  );
};
