import {
  cursorAnswer,
  parcSoftwareManagePermission,
  parcSoftwareReadPermission,
  productGrowthQuerySchema,
  productGrowthSchema,
  softwareDryRunSchema,
  softwareInstallationSchema,
  softwareInstallationsQuerySchema,
  softwareProposalSchema,
  softwareReleaseBodySchema,
  softwareReleaseSchema,
  softwareReleasesSchema,
  softwareRulesBodySchema,
  softwareRulesSchema,
  softwareTitleSchema,
  softwareTitlesQuerySchema,
  assetReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { etag, requiredVersion } from '../http/headers';
import { route, type Route } from '../http/route';
import type { Software } from './createSoftware';

const read = [parcSoftwareReadPermission.name];
const manage = [parcSoftwareManagePermission.name];

/** What products can do beside what any noun can, what agents call them, the rules between both, and where they are installed. */
export function softwareRoutes(software: Software): Route[] {
  return [
    ...productRoutes(software),
    ...titleRoutes(software),
    ...ruleRoutes(software),
  ];
}

function productRoutes({ releases }: Software): Route[] {
  return [
    route({
      method: 'get',
      path: '/products/{ref}/releases',
      summary: 'The editions and releases of a product that were ever found',
      permissions: read,
      answer: { status: 200, schema: softwareReleasesSchema },
      handle: async ({ who, params }) => ({
        body: await releases.list(who, params.ref),
      }),
    }),
    route({
      method: 'post',
      path: '/products/{ref}/releases/{id}',
      summary: 'Say until when a release is supported',
      permissions: manage,
      body: softwareReleaseBodySchema,
      answer: { status: 200, schema: softwareReleaseSchema },
      handle: async ({ who, params: { ref, id }, body: { endOfSupport } }) => ({
        body: await releases.setEndOfSupport(who, ref, id, endOfSupport),
      }),
    }),
    route({
      method: 'get',
      path: '/products/{ref}/growth',
      summary: 'On how many machines a product was at the end of each month',
      permissions: read,
      query: productGrowthQuerySchema,
      answer: { status: 200, schema: productGrowthSchema },
      handle: async ({ who, params, query }) => ({
        body: await releases.growth(who, params.ref, query.months),
      }),
    }),
  ];
}

function titleRoutes({ titles, installationList }: Software): Route[] {
  return [
    route({
      method: 'get',
      path: '/software-titles',
      summary: 'What agents call software, the most installed first',
      permissions: read,
      query: softwareTitlesQuerySchema,
      answer: { status: 200, schema: cursorAnswer(softwareTitleSchema) },
      handle: async ({ who, query }) => ({
        body: await titles.list(who, query),
      }),
    }),
    route({
      method: 'get',
      path: '/software-titles/{id}/proposal',
      summary: 'A rule that would recognise a title and those like it',
      permissions: read,
      answer: { status: 200, schema: softwareProposalSchema },
      handle: async ({ who, params }) => ({
        body: await titles.proposal(who, params.id),
      }),
    }),
    route({
      method: 'get',
      path: '/installations',
      summary: 'What is installed: of a product, on an asset, of a user',
      permissions: [...read, assetReadPermission.name],
      query: softwareInstallationsQuerySchema,
      answer: { status: 200, schema: cursorAnswer(softwareInstallationSchema) },
      handle: async ({ who, query }) => ({
        body: await installationList.list(who, query),
      }),
    }),
  ];
}

function ruleRoutes({ rules }: Software): Route[] {
  return [
    route({
      method: 'get',
      path: '/software-rules',
      summary: 'The rules by which software is recognised',
      permissions: read,
      answer: { status: 200, schema: softwareRulesSchema },
      handle: async ({ who }) => {
        const body = await rules.read(who);
        return { body, headers: etag(body) };
      },
    }),
    route({
      method: 'post',
      path: '/software-rules',
      summary: 'Replace the own rules; what is stored is recognised anew',
      permissions: manage,
      body: softwareRulesBodySchema,
      headers: [{ name: 'If-Match', required: true }],
      answer: { status: 200, schema: softwareRulesSchema },
      handle: async ({ who, body: given, request }) => {
        const body = await rules.save(who, requiredVersion(request), given);
        return { body, headers: etag(body) };
      },
    }),
    route({
      method: 'post',
      path: '/software-rules/dry-run',
      summary: 'What other rules would make of the software that is stored',
      permissions: manage,
      isRead: true,
      body: softwareRulesBodySchema,
      answer: { status: 200, schema: softwareDryRunSchema },
      handle: async ({ who, body }) => ({
        body: await rules.dryRun(who, body),
      }),
    }),
  ];
}
