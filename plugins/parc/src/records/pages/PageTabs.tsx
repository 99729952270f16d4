import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';

/** A tab of a record's page. */
export interface PageTab {
  name: string;
  label: string;
  content: ReactNode;
}

/** Which tab is open is part of the link, as `?tab=` or by a name of its own; the first is open without it. */
export const PageTabs = (props: {
  /** For screen readers: what the tabs are parts of. */
  label: string;
  /** Of the elements' ids: `asset`. */
  id: string;
  /** The parameter of the address, where there may be tabs within tabs. */
  param?: string;
  tabs: readonly PageTab[];
}) => {
  const { id, param = 'tab', tabs } = props;
  const [search, setSearch] = useSearchParams();
  const [first] = tabs;
  const { name, content } =
    tabs.find(each => each.name === search.get(param)) ?? first;
  const open = (next: string) => {
    const changed = new URLSearchParams(search);
    if (next === first.name) changed.delete(param);
    else changed.set(param, next);
    setSearch(changed, { replace: true });
  };
  return (
    <>
      <Tabs
        value={name}
        indicatorColor="primary"
        textColor="primary"
        variant="scrollable"
        scrollButtons="auto"
        onChange={(_, next) => open(next)}
        aria-label={props.label}
      >
        {tabs.map(each => (
          <Tab
            key={each.name}
            value={each.name}
            label={each.label}
            id={`${id}-tab-${each.name}`}
            aria-controls={`${id}-panel`}
            style={{ minWidth: 90 }}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${name}`}
        style={{ paddingTop: 16 }}
      >
        {content}
      </div>
    </>
  );
};
