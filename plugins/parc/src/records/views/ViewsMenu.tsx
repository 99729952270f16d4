import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Bookmarks from '@material-ui/icons/BookmarkBorder';
import type { View } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { ConfirmDialog } from '../ConfirmDialog';
import type { RecordList } from '../useRecordList';
import { useViews } from './useViews';
import { ViewDialog } from './ViewDialog';
import { ViewMenuList } from './ViewMenuList';

/** The saved views of a list: open one, keep the list as it is under a name, share it. */
export const ViewsMenu = ({ list }: { list: RecordList }) => {
  const { t } = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'create' | 'edit' | 'remove'>();
  const views = useViews(list, anchor !== null);
  const { current, isChanged } = views;
  const close = () => setDialog(undefined);
  return (
    <>
      <Button
        size="small"
        startIcon={<Bookmarks />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
        // A name is written as its owner wrote it.
        style={current && { textTransform: 'none' }}
      >
        {buttonText(t, current, isChanged)}
      </Button>
      <ViewMenuList
        views={views}
        anchor={anchor}
        onClose={() => setAnchor(null)}
        onDialog={which => {
          setAnchor(null);
          setDialog(which);
        }}
      />
      {dialog === 'create' && (
        <ViewDialog
          title={t('views.saveAsTitle')}
          hint={t('views.saveHint')}
          action={views.create}
          onSave={(name, sharedWith) => views.create.run(name, sharedWith)}
          onClose={close}
        />
      )}
      {dialog === 'edit' && current && (
        <ViewDialog
          title={t('views.editTitle', { name: current.name })}
          view={current}
          action={views.edit}
          onSave={(name, sharedWith) =>
            views.edit.run(current, { name, sharedWith: sharedWith ?? null })
          }
          onClose={close}
        />
      )}
      {dialog === 'remove' && current && (
        <ConfirmDialog
          isOpen
          title={t('views.removeTitle', { name: current.name })}
          confirmLabel={t('views.remove')}
          isRunning={views.remove.isRunning}
          error={views.remove.error}
          onConfirm={async () => {
            if (await views.remove.run(current)) close();
          }}
          onClose={close}
        >
          <p>
            {t(
              current.sharedWith
                ? 'views.removeSharedHint'
                : 'views.removeHint',
            )}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
};

function buttonText(
  t: (key: string, values?: Record<string, string>) => string,
  current: View | undefined,
  isChanged: boolean,
): string {
  if (!current) return t('views.title');
  const { name } = current;
  return t('views.current', {
    name: isChanged ? t('views.changed', { name }) : name,
  });
}
