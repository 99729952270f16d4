import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';

/** How something is looked at: one of a few ways, of which one is pressed. */
export const ViewButtons = <View extends string>(props: {
  label: string;
  views: readonly View[];
  view: View;
  labelOf(view: View): string;
  onChange(view: View): void;
}) => {
  const { label, views, view, labelOf, onChange } = props;
  return (
    <ButtonGroup size="small" aria-label={label}>
      {views.map(each => (
        <Button
          key={each}
          variant={each === view ? 'contained' : 'outlined'}
          color={each === view ? 'primary' : 'default'}
          aria-pressed={each === view}
          onClick={() => onChange(each)}
        >
          {labelOf(each)}
        </Button>
      ))}
    </ButtonGroup>
  );
};
