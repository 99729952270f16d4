import { render, screen } from '@testing-library/react';

describe('App', () => {
  it('shows the sign-in page of the configured people', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: {
              title: 'Parc',
              baseUrl: 'http://localhost',
              extensions: [
                {
                  'api:app/app-language': {
                    config: { availableLanguages: ['en', 'fr'] },
                  },
                },
              ],
            },
            backend: { baseUrl: 'http://localhost' },
            auth: {
              providers: {
                demo: {
                  users: [
                    {
                      entityRef: 'user:default/ada',
                      displayName: 'Ada Lovelace',
                      role: 'auditor',
                    },
                  ],
                },
              },
            },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    const { default: App } = await import('./App');

    render(App.createRoot());

    expect(
      await screen.findByRole(
        'button',
        { name: /Ada Lovelace/ },
        { timeout: 30_000 },
      ),
    ).toBeInTheDocument();
  }, 240_000);
});
