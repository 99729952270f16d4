import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import type { RendererProps } from '@backstage/plugin-home-react';
import { mayAccess } from './mayAccess';

/** The widgets bring their own frame, whose title is in the reader's language; the portal's title is English. */
const AsItIs = ({ Content }: RendererProps) => <Content />;

const myEquipmentWidget = HomePageWidgetBlueprint.make({
  name: 'my-equipment',
  if: mayAccess,
  params: {
    name: 'ParcMyEquipment',
    title: 'My equipment',
    description: 'What is assigned to me',
    components: async () => ({
      Content: (await import('./home')).MyEquipmentWidget,
      Renderer: AsItIs,
    }),
  },
});

const endsSoonWidget = HomePageWidgetBlueprint.make({
  name: 'ends-soon',
  if: mayAccess,
  params: {
    name: 'ParcEndsSoon',
    title: 'What ends soon',
    description: 'Warranties, support and lives that end, and returns',
    components: async () => ({
      Content: (await import('./home')).EndsSoonWidget,
      Renderer: AsItIs,
    }),
  },
});

/** What Parc adds to the home page. */
export const homeExtensions: ExtensionDefinition[] = [
  myEquipmentWidget,
  endsSoonWidget,
];
