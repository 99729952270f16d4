import { z } from 'zod';
import { route, type Route } from './route';

type Json = Record<string, unknown>;

const errorSchema = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: {
        name: { type: 'string' },
        message: { type: 'string', description: 'names field and value' },
        code: { type: 'string', description: 'why a life cycle refuses' },
        params: { type: 'object' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['row', 'message'],
            properties: {
              row: { type: 'integer' },
              ref: { type: 'string' },
              field: { type: 'string' },
              value: {},
              message: { type: 'string' },
              code: { type: 'string' },
            },
          },
        },
      },
    },
    response: {
      type: 'object',
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

const failures: ReadonlyArray<[status: string, description: string]> = [
  ['400', 'Something was not understood; nothing was changed'],
  ['401', 'Who asks is not known'],
  ['403', 'Not allowed'],
  ['404', 'Not there, or not to be seen by who asks'],
  ['409', 'The life cycle, a taken reference or a file in git refuses'],
  ['412', 'Changed meanwhile'],
  ['428', 'If-Match is missing'],
];

const tooLarge = ['413', 'Larger than what is taken'] as const;

/** The route of the document; it describes itself too. */
export function openApiRoute(routes: readonly Route[]): Route {
  let document: Json | undefined;
  return route({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    permissions: [],
    answer: { status: 200, contentTypes: ['application/json'] },
    handle: async () => {
      document ??= openApiDocument(routes);
      return { body: document };
    },
  });
}

/** The OpenAPI 3.1 document of the routes, from the very schemas that parse their requests. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const each of routes) {
    paths[each.path] = { ...paths[each.path], [each.method]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parc',
      version: '1',
      description:
        'IT estate management: hardware assets and what they stand on.',
    },
    servers: [{ url: '/api/parc' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
  };
}

function operation(of: Route): Json {
  const { status, schema, contentTypes } = of.answer;
  const content = schema
    ? { 'application/json': { schema: jsonSchema(schema, 'output') } }
    : Object.fromEntries(
        (contentTypes ?? []).map(type => [
          type,
          { schema: { type: 'string' } },
        ]),
      );
  return {
    operationId: operationId(of),
    summary: of.summary,
    description: `Permissions: ${of.permissions.join(', ') || 'none'}.`,
    tags: [of.path.split('/')[1]],
    ...(of.opensBySecret ? { security: [] } : {}),
    parameters: [
      ...pathParameters(of),
      ...queryParameters(of),
      ...headerParameters(of),
    ],
    ...requestBody(of),
    responses: {
      [status]: {
        description: 'Done',
        ...(Object.keys(content).length ? { content } : {}),
      },
      ...Object.fromEntries(
        [...failures, ...(of.takesFile ? [tooLarge] : [])].map(
          ([code, description]) => [
            code,
            {
              description,
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Error' },
                },
              },
            },
          ],
        ),
      ),
    },
  };
}

function requestBody(of: Route): Json {
  const schema = of.body && jsonSchema(of.body, 'input');
  const content = of.takesFile
    ? {
        'application/octet-stream': {
          schema: { type: 'string', format: 'binary' },
        },
      }
    : schema && { 'application/json': { schema } };
  return content ? { requestBody: { required: true, content } } : {};
}

/** `get /assets/{ref}/history` → `getAssetsRefHistory`. */
function operationId(of: Route): string {
  const words = of.path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return (
    of.method +
    words.map(each => each[0].toUpperCase() + each.slice(1)).join('')
  );
}

function pathParameters(of: Route): Json[] {
  return Array.from(of.path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: name === 'ref' ? 'The human reference or the id' : undefined,
  }));
}

function queryParameters(of: Route): Json[] {
  if (!of.query) return [];
  const { properties = {}, required = [] } = jsonSchema(of.query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headerParameters(of: Route): Json[] {
  return (of.headers ?? []).map(({ name, required }) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  }));
}

/** Schemas stand where they are used: no references between them to keep in step. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
}
