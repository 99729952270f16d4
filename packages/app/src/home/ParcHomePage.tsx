import { Content, Header, Page } from '@backstage/core-components';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import Grid from '@material-ui/core/Grid';
import useAsync from 'react-use/esm/useAsync';
import { homeTranslationRef } from './translation';

/** What their cards offer is in the menu and in the catalog as well, and the cards speak English alone. */
const BACKSTAGE_PLUGINS = ['home', 'search', 'notifications'];

export const ParcHomePage = ({ widgets }: HomePageLayoutProps) => {
  const { t } = useTranslationRef(homeTranslationRef);
  const identityApi = useApi(identityApiRef);
  const { value: profile } = useAsync(
    () => identityApi.getProfileInfo(),
    [identityApi],
  );
  const cards = widgets.filter(
    ({ node }) => !BACKSTAGE_PLUGINS.includes(node.spec.plugin.pluginId),
  );
  return (
    <Page themeId="home">
      <Header
        title={
          profile?.displayName
            ? t('greeting', { name: profile.displayName })
            : t('title')
        }
        pageTitleOverride="Parc"
        subtitle={t('purpose')}
      />
      <Content>
        <Grid container spacing={3}>
          {cards.map(({ node, component }) => (
            <Grid item xs={12} md={6} key={node.spec.id}>
              {component}
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
};
