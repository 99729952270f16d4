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

/** Of the cards that Backstage brings, those that help to find things again; Parc's own all come first. */
const BACKSTAGE_CARDS = ['HomePageStarredEntities'];

export const ParcHomePage = ({ widgets }: HomePageLayoutProps) => {
  const { t } = useTranslationRef(homeTranslationRef);
  const identityApi = useApi(identityApiRef);
  const { value: profile } = useAsync(
    () => identityApi.getProfileInfo(),
    [identityApi],
  );
  const parcCards = widgets.filter(
    ({ node }) => node.spec.plugin.pluginId === 'parc',
  );
  const otherCards = widgets.filter(({ name }) =>
    BACKSTAGE_CARDS.includes(name ?? ''),
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
          {[...parcCards, ...otherCards].map(({ node, component }) => (
            <Grid item xs={12} md={6} key={node.spec.id}>
              {component}
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
};
