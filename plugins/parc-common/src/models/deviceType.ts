import { z } from 'zod';
import { codePattern } from '../suppliers';

const component = z.object({
  name: z.string(),
  type: z.string().min(1).max(100),
});

const components = z.array(component).default([]);

/**
 * What Parc reads of a device type: the NetBox device type library's own schema, without the keys that a model has no
 * place for. A number or a boolean in quotes is refused, as the library does.
 */
export const deviceTypeSchema = z
  .object({
    manufacturer: z.string(),
    model: z.string(),
    slug: z
      .string()
      .regex(
        codePattern,
        'must be lower-case letters and digits, separated by single - _ or .',
      ),
    part_number: z.string().optional(),
    description: z.string().optional(),
    comments: z.string().optional(),
    u_height: z.number().min(0).multipleOf(0.5),
    is_full_depth: z.boolean(),
    airflow: z.string().optional(),
    weight: z.number().min(0).optional(),
    weight_unit: z.enum(['kg', 'g', 'lb', 'oz']).optional(),
    subdevice_role: z.enum(['parent', 'child']).optional(),
    interfaces: z
      .array(component.extend({ mgmt_only: z.boolean().optional() }))
      .default([]),
    'console-ports': components,
    'console-server-ports': components,
    'power-ports': components,
    'power-outlets': components,
    'front-ports': components,
    'rear-ports': components,
  })
  .refine(
    ({ weight, weight_unit }) =>
      (weight === undefined) === (weight_unit === undefined),
    { path: ['weight_unit'], message: 'goes together with weight' },
  );

export type DeviceType = z.output<typeof deviceTypeSchema>;
