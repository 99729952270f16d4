import { useState } from 'react';
import Button from '@material-ui/core/Button';
import RssFeed from '@material-ui/icons/RssFeed';
import type { Noun } from '@parc/backstage-plugin-parc-common';
import { useText } from '../../language';
import { FeedDialog } from './FeedDialog';

export interface SubscribeProps {
  noun: Noun;
  /** As the list of the noun is narrowed: `owner=group:default/it`. */
  filter: string[];
  /** Of the dialog. */
  title: string;
  /** What a calendar is called that nobody has named. */
  usualName: string;
  /** What of the page's filters holds for the calendar, too. */
  filteredHint: string;
}

/** Makes an address that calendar programs subscribe to, and lists one's own. */
export const SubscribeButton = (props: SubscribeProps) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<RssFeed />}
        onClick={() => setIsOpen(true)}
      >
        {t('feeds.subscribe')}
      </Button>
      {isOpen && <FeedDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
};
