import {
  complianceAnswerSchema,
  complianceExportQuerySchema,
  complianceItemsQuerySchema,
  complianceItemsSchema,
  complianceQuerySchema,
  complianceReportQuerySchema,
  parcMaintenanceReadPermission,
  workOrderReadPermission,
} from '@parc/backstage-plugin-parc-common';
import { route, type Route } from '../../http/route';
import type { ComplianceFiles } from './ComplianceFiles';
import type { ComplianceService } from './ComplianceService';

const path = '/maintenance-compliance';
const permissions = [
  parcMaintenanceReadPermission.name,
  workOrderReadPermission.name,
];

/** The routes of what was done in time. */
export function complianceRoutes(
  service: ComplianceService,
  files: ComplianceFiles,
): Route[] {
  return [
    ...fileRoutes(files),
    route({
      method: 'get',
      path,
      summary: 'What was done in its window, of what was due in a period',
      permissions,
      query: complianceQuerySchema,
      answer: { status: 200, schema: complianceAnswerSchema },
      handle: async ({ who, query }) => ({
        body: await service.figures(who, query),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/items`,
      summary: 'The list behind the figures of compliance',
      permissions,
      query: complianceItemsQuerySchema,
      answer: { status: 200, schema: complianceItemsSchema },
      handle: async ({ who, query }) => ({
        body: await service.items(who, query),
      }),
    }),
  ];
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

function fileRoutes(files: ComplianceFiles): Route[] {
  return [
    route({
      method: 'get',
      path: `${path}/export`,
      summary: 'The list behind the figures of compliance, as a file',
      permissions,
      query: complianceExportQuerySchema,
      answer: {
        status: 200,
        contentTypes: [contentTypes.csv, contentTypes.xlsx],
      },
      allowsCookie: true,
      handle: async ({ who, query }) => ({
        stream: await files.export(who, query),
        headers: headersOf('maintenance-compliance', query.format),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/report`,
      summary:
        'The evidence of a period, for an auditor: figures, what they mean, every window',
      permissions,
      query: complianceReportQuerySchema,
      answer: {
        status: 200,
        contentTypes: [contentTypes.pdf, contentTypes.xlsx],
      },
      allowsCookie: true,
      handle: async ({ who, query }) => ({
        stream: await files.report(who, query),
        headers: headersOf('maintenance-evidence', query.format),
      }),
    }),
  ];
}

function headersOf(name: string, format: keyof typeof contentTypes) {
  return {
    'Content-Type': contentTypes[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
  };
}
