import type { ReactNode } from 'react';
import Divider from '@material-ui/core/Divider';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { View } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { EntityLink } from '../EntityLink';
import { ErrorPanel } from '../ErrorPanel';
import { useMyself } from '../useMyself';
import type { useViews } from './useViews';

const useStyles = makeStyles(theme => ({
  paper: { maxWidth: 'min(420px, 94vw)' },
  text: { padding: theme.spacing(1, 2), color: theme.palette.text.secondary },
  item: { whiteSpace: 'normal', display: 'block' },
  hint: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
}));

interface ViewMenuListProps {
  views: ReturnType<typeof useViews>;
  anchor: HTMLElement | null;
  onClose(): void;
  onDialog(which: 'create' | 'edit' | 'remove'): void;
}

/** The menu itself: the views by whose they are, then what can be done with the open one. */
export const ViewMenuList = (props: ViewMenuListProps) => {
  const { views, anchor, onClose } = props;
  const classes = useStyles();
  const { t } = useText();
  const me = useMyself();
  const { value, error, reload } = views.loaded;
  const isMine = (view: View) => view.owner === me;
  const groups = [
    ['views.mine', value?.filter(isMine) ?? []],
    ['views.shared', value?.filter(view => !isMine(view)) ?? []],
  ] as const;
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      getContentAnchorEl={null}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={onClose}
      classes={{ paper: classes.paper }}
    >
      {error && (
        <BesideItems disabled>
          <ErrorPanel error={error} onRetry={reload} />
        </BesideItems>
      )}
      {value?.length === 0 && (
        <BesideItems disabled>
          <Typography variant="body2" className={classes.text}>
            {t('views.none')}
          </Typography>
        </BesideItems>
      )}
      {groups.flatMap(([label, each]) =>
        each.length === 0
          ? []
          : [
              <BesideItems key={label} disabled>
                <Typography variant="body2" className={classes.text}>
                  {t(label)}
                </Typography>
              </BesideItems>,
              ...each.map(view => (
                <MenuItem
                  key={view.id}
                  className={classes.item}
                  selected={view.id === views.current?.id}
                  onClick={() => {
                    views.open(view);
                    onClose();
                  }}
                >
                  {view.name}
                  <ViewHint view={view} views={views} isMine={isMine(view)} />
                </MenuItem>
              )),
            ],
      )}
      <BesideItems disabled>
        <Divider />
      </BesideItems>
      {actionsOf(props).map(({ label, act, isDisabled }) => (
        <MenuItem
          key={label}
          disabled={isDisabled}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {t(label)}
        </MenuItem>
      ))}
    </Menu>
  );
};

/** What stands in a menu and is no item. The menu would let the keyboard go to whatever is not `disabled`. */
const BesideItems = (props: { disabled: true; children: ReactNode }) => (
  <li role="presentation">{props.children}</li>
);

const ViewHint = (props: {
  view: View;
  views: ViewMenuListProps['views'];
  isMine: boolean;
}) => {
  const { view, views, isMine } = props;
  const classes = useStyles();
  const { t } = useText();
  const isDefault = view.id === views.defaultId;
  if (!isDefault && !view.sharedWith) return null;
  return (
    <div className={classes.hint}>
      {view.sharedWith && <EntityLink entityRef={view.sharedWith} isPlain />}
      {!isMine && (
        <>
          {` · ${t('views.by')} `}
          <EntityLink entityRef={view.owner} isPlain />
        </>
      )}
      {isDefault && `${view.sharedWith ? ' · ' : ''}${t('views.isDefault')}`}
    </div>
  );
};

interface ViewAction {
  label: string;
  act(): void;
  isDisabled?: boolean;
}

/** Only what the reader may do with the open view. */
function actionsOf({ views, onDialog }: ViewMenuListProps): ViewAction[] {
  const { current } = views;
  const saveAs = { label: 'views.saveAs', act: () => onDialog('create') };
  if (!current) return [saveAs];
  const isDefault = current.id === views.defaultId;
  const own: ViewAction[] = [
    { label: 'views.edit', act: () => onDialog('edit') },
    { label: 'views.remove', act: () => onDialog('remove') },
  ];
  const save: ViewAction = {
    label: 'views.save',
    act: () => views.save.run(current),
    isDisabled: !views.isChanged || views.save.isRunning,
  };
  return [
    ...(current.mayChange ? [save] : []),
    saveAs,
    {
      label: isDefault ? 'views.unsetDefault' : 'views.setDefault',
      act: () => views.setDefault(isDefault ? undefined : current),
    },
    ...(current.mayChange ? own : []),
    { label: 'views.leave', act: views.leave },
  ];
}
