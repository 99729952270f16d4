import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
  useSidebarPinState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { Settings } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { useLocation } from 'react-router-dom';
import { ParcLogo } from './ParcLogo';
import { SidebarLogo } from './SidebarLogo';
import { navigationTranslationRef } from './translation';
import { useMenuTitle } from './useMenuTitle';

/**
 * The menu: Parc's own pages in the order in which the plugin lists them, then the rest of the portal.
 * On a telephone only the groups are shown, as a bar at the bottom with room for three: whatever has no
 * group would be out of reach.
 */
export const ParcSidebar = ({ navItems }: NavContentComponentProps) => {
  const { t } = useTranslationRef(navigationTranslationRef);
  const titleOf = useMenuTitle();
  const { pathname } = useLocation();
  // Of two pages one below the other, only the one that is open is marked.
  const isBetterMatched = ({ href }: NavContentNavItem) =>
    navItems
      .rest()
      .some(
        other =>
          other.href.startsWith(`${href}/`) && pathname.startsWith(other.href),
      );
  const { isMobile } = useSidebarPinState();
  const toMenuItem = (item: NavContentNavItem) => (
    <SidebarItem
      key={item.node.spec.id}
      icon={() => item.icon}
      to={item.href}
      end={isBetterMatched(item)}
      text={titleOf(item)}
    />
  );

  // These three have a place of their own in the menu.
  navItems.take('page:search');
  navItems.take('page:notifications');
  navItems.take('page:user-settings');
  const home = navItems.take('page:home');
  const pages = navItems.rest();
  const parcPages = pages.filter(isParcPage);
  const otherPages = pages.filter(page => !isParcPage(page));

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup label={t('search')} icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Parc" icon={<ParcLogo size={24} />}>
        {home && toMenuItem(home)}
        {parcPages.map(toMenuItem)}
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('menu')} icon={<MenuIcon />}>
        <SidebarScrollWrapper>
          {otherPages.map(toMenuItem)}
        </SidebarScrollWrapper>
        {isMobile && <PersonalItems />}
      </SidebarGroup>
      {!isMobile && (
        <>
          <SidebarSpace />
          <SidebarDivider />
          <PersonalItems />
        </>
      )}
    </Sidebar>
  );
};

const PersonalItems = () => (
  <>
    <NotificationsSidebarItem />
    <Settings />
  </>
);

function isParcPage({ node }: NavContentNavItem): boolean {
  return node.spec.plugin.pluginId === 'parc';
}
