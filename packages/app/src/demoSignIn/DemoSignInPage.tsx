import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  IdentityApi,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useMemo, useState } from 'react';
import { PeoplePage } from './PeoplePage';
import { Person, readPeople } from './people';
import { rememberedPerson } from './rememberedPerson';

/** Signs in as the person remembered, or lets one be chosen. */
export const DemoSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const people = useMemo(() => readPeople(config), [config]);
  const [person, setPerson] = useState(() =>
    people.find(({ entityRef }) => entityRef === rememberedPerson.find()),
  );
  const ChooseAgain = useMemo(
    () =>
      ({ error }: { error?: Error }) =>
        <PeoplePage people={people} onChoose={setPerson} error={error} />,
    [people],
  );
  if (!person) {
    return <PeoplePage people={people} onChoose={setPerson} />;
  }
  return (
    <SignInAs
      person={person}
      onSignInSuccess={onSignInSuccess}
      ErrorComponent={ChooseAgain}
    />
  );
};

type SignInAsProps = SignInPageProps & {
  person: Person;
  ErrorComponent: (props: { error?: Error }) => JSX.Element;
};

const SignInAs = ({
  person,
  onSignInSuccess,
  ErrorComponent,
}: SignInAsProps) => (
  <ProxiedSignInPage
    key={person.entityRef}
    provider="demo"
    headers={{ 'x-parc-demo-user': person.entityRef }}
    ErrorComponent={ErrorComponent}
    onSignInSuccess={identityApi => {
      rememberedPerson.remember(person.entityRef);
      onSignInSuccess(forgettingOnSignOut(identityApi));
    }}
  />
);

function forgettingOnSignOut(identityApi: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identityApi.getProfileInfo(),
    getBackstageIdentity: () => identityApi.getBackstageIdentity(),
    getCredentials: () => identityApi.getCredentials(),
    signOut: async () => {
      rememberedPerson.forget();
      await identityApi.signOut();
    },
  };
}
