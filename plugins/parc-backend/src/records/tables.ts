import type { Field, Noun } from '@parc/backstage-plugin-parc-common';
import { snake } from './sql';

/** A noun's table, as its field list says. */
export interface Table {
  noun: Noun;
  name: string;
  /** The column of the human reference. */
  refColumn: string;
  /** The SQL of the name that others see of a record, for an alias. */
  nameSql(alias: string): string;
  nameFrSql(alias: string): string;
  /** The SQL by which references to this noun are sorted, for an alias: its name as others see it, or its path. */
  sortSql(alias: string): string;
  /** The column with the codes from the root, when the noun is a tree. */
  pathColumn?: string;
}

/** All nouns' tables by plural, so that a reference finds its target. */
export class Tables {
  private readonly byPlural: ReadonlyMap<string, Table>;

  constructor(nouns: readonly Noun[]) {
    this.byPlural = new Map(nouns.map(noun => [noun.plural, tableOf(noun)]));
  }

  get(plural: string): Table {
    const table = this.byPlural.get(plural);
    if (!table) throw new Error(`no table of ${plural}`);
    return table;
  }

  nouns(): Noun[] {
    return Array.from(this.byPlural.values(), each => each.noun);
  }

  target(field: Field): Table {
    return this.get(field.to!);
  }
}

function tableOf(noun: Noun): Table {
  const title = snake(noun.titleField);
  const isTree = Object.values(noun.fields).some(
    field => field.isTree && field.to === noun.plural,
  );
  const nameSql = (alias: string) =>
    noun.fields.manufacturer
      ? `(${alias}.manufacturer || ' ' || ${alias}.${title})`
      : `${alias}.${title}`;
  return {
    noun,
    name: noun.plural.replace(/-/g, '_'),
    refColumn: snake(noun.refField),
    nameSql,
    nameFrSql: alias => (noun.fields.nameFr ? `${alias}.name_fr` : 'null'),
    sortSql: isTree && noun.refField === 'path' ? a => `${a}.path` : nameSql,
    pathColumn: isTree ? 'path' : undefined,
  };
}

/** The columns of a field, each with its PostgreSQL type. */
export function columnsOf(
  name: string,
  field: Field,
): Array<[column: string, type: string]> {
  const column = snake(name);
  switch (field.kind) {
    case 'money':
      return [
        [`${column}_minor`, 'bigint'],
        [`${column}_currency`, 'char(3)'],
      ];
    case 'reference':
      return [[`${column}_id`, 'uuid']];
    case 'texts':
    case 'entityRefs':
      return [[column, 'text[]']];
    case 'number':
      return [[column, 'double precision']];
    case 'boolean':
      return [[column, 'boolean']];
    case 'date':
      return [[column, 'date']];
    case 'instant':
      return [[column, 'timestamptz']];
    default:
      return [[column, 'text']];
  }
}

/** The one column by which a field is filtered, sorted and grouped. */
export function mainColumn(name: string, field: Field): string {
  return columnsOf(name, field)[0][0];
}
