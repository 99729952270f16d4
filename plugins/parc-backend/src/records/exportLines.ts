import {
  fieldEntries,
  minorDigits,
  type ExportFormat,
  type Field,
  type Noun,
} from '@parc/backstage-plugin-parc-common';
import { groupBy } from './groupBy';
import { joinAlias } from './rows';
import { snake } from './sql';
import { columnsOf, type Table, type Tables } from './tables';

/**
 * The SQL of one line of an export, for the alias `r` and the joins of its references: PostgreSQL writes lines in a
 * fraction of the time in which the driver makes objects of rows.
 */
export const lineSql: Record<
  ExportFormat,
  (tables: Tables, table: Table, names?: readonly string[]) => string
> = {
  csv: (tables, table, names) =>
    concatenate(
      cellsOf(tables, table, names).flatMap(({ sql, isText }, index) => [
        ...(index ? [quote(',')] : []),
        isText ? csvText(sql) : sql,
      ]),
    ),
  jsonl: recordJson,
  // The cells of a sheet; ExcelJS makes a row of them.
  xlsx: (tables, table, names) => {
    const values = cellsOf(tables, table, names).map(
      ({ sql, isText }, index) =>
        `${quote(index ? ',' : '')} || coalesce(to_json(${
          isText ? safeText(sql) : sql
        })::text, 'null')`,
    );
    return concatenate([quote('['), ...values, quote(']')]);
  },
};

/** The names of a table's columns: money takes two, so that its amount is a number; so does a choice with codes. */
export function headerOf(noun: Noun, names?: readonly string[]): string[] {
  const own = (names ?? Object.keys(noun.fields)).flatMap(name => [
    name,
    ...besides(name, noun.fields[name]),
  ]);
  return ['id', ...own];
}

function besides(name: string, { kind, codes }: Field): string[] {
  if (kind === 'money') return [`${name}Currency`];
  return codes ? [`${name}Code`] : [];
}

interface Cell {
  sql: string;
  /** Whether it holds what somebody typed, which a CSV has to quote. */
  isText?: boolean;
}

function cellsOf(
  tables: Tables,
  table: Table,
  names: readonly string[] = Object.keys(table.noun.fields),
): Cell[] {
  return [
    { sql: 'r.id' },
    ...names.flatMap(name =>
      cellsOfField(tables, name, table.noun.fields[name]),
    ),
  ];
}

function cellsOfField(tables: Tables, name: string, field: Field): Cell[] {
  const column = `r.${columnsOf(name, field)[0][0]}`;
  switch (field.kind) {
    case 'money':
      return [
        { sql: `trim_scale(${amount(name)})` },
        { sql: `r.${snake(name)}_currency` },
      ];
    case 'reference':
      return [
        {
          sql: `${joinAlias(name)}.${tables.target(field).refColumn}`,
          isText: true,
        },
      ];
    case 'texts':
    case 'entityRefs':
      return [{ sql: listSql(column, field), isText: true }];
    case 'instant':
      return [{ sql: instant(column) }];
    case 'date':
    case 'boolean':
      return [{ sql: `${column}::text` }];
    case 'number':
      return [{ sql: number(column) }];
    case 'choice':
      // One of our own words.
      return [{ sql: column }, ...codeOf(column, field)];
    default:
      return [{ sql: column, isText: true }];
  }
}

function codeOf(column: string, { codes }: Field): Cell[] {
  if (!codes) return [];
  const cases = Object.entries(codes).map(
    ([choice, code]) => `when ${quote(choice)} then ${code}`,
  );
  return [{ sql: `(case ${column} ${cases.join(' ')} end)` }];
}

/** Several in a cell. Where a text may hold a semicolon, it has a backslash before it; imports read it so. */
function listSql(column: string, field: Field): string {
  if (field.kind === 'entityRefs' || field.pattern || field.readOnly)
    return `array_to_string(${column}, '; ')`;
  const escaped = `regexp_replace(item, '([;\\\\\n])', '\\\\\\1', 'g')`;
  return `array_to_string(array(select ${escaped} from unnest(${column}) with ordinality as u(item, n) order by n), '; ')`;
}

/**
 * A text that begins so is read as a formula by spreadsheets (OWASP, CSV injection), the wide forms by some. Those that
 * already have quotes before it get one more, so that an import can take the one away again.
 */
const formula = "^''*[=+@\t\r\uff1d\uff0b\uff0d\uff20-]";
const special = '[",\n\r]';

/** A text with a quote before what would be a formula. */
function safeText(text: string): string {
  return `case when ${text} ~ '${formula}' then '''' || ${text} else ${text} end`;
}

/** A text as RFC 4180 has it, and safe. Looked at once when it needs neither. */
function csvText(text: string): string {
  const safe = safeText(text);
  return `case when ${text} ~ '${formula}|${special}' then
    case when ${text} ~ '${special}' then '"' || replace(${safe}, '"', '""') || '"' else ${safe} end
    else ${text} end`;
}

/** The JSON of a record, as {@link selectRecord} reads it: what is empty is left out. */
function recordJson(
  tables: Tables,
  table: Table,
  names?: readonly string[],
): string {
  const fields = fieldEntries(table.noun).filter(
    ([name]) => !names || names.includes(name),
  );
  return concatenate([
    `'{"id":"'`,
    'r.id',
    `'","ref":'`,
    `to_json(r.${table.refColumn})`,
    `',"version":'`,
    'r.version',
    `',"createdAt":"'`,
    instant('r.created_at'),
    `'","updatedAt":"'`,
    instant('r.updated_at'),
    `'"'`,
    `',"deletedAt":"' || ${instant('r.deleted_at')} || '"'`,
    ...fields.map(
      ([name, field]) => `',"${name}":' || ${fieldJson(tables, name, field)}`,
    ),
    `'}'`,
  ]);
}

function fieldJson(tables: Tables, name: string, field: Field): string {
  const column = `r.${columnsOf(name, field)[0][0]}`;
  switch (field.kind) {
    case 'money':
      return `'{"amount":"' || ${amount(name)} || '","currency":"' || r.${snake(
        name,
      )}_currency || '"}'`;
    case 'reference': {
      const alias = joinAlias(name);
      const target = tables.target(field);
      const nameFr = `to_json(nullif(${target.nameFrSql(alias)}, ''))`;
      return `'{"id":"' || ${column} || '","ref":' || to_json(${alias}.${
        target.refColumn
      }) || ',"name":' || to_json(${target.nameSql(
        alias,
      )}) || coalesce(',"nameFr":' || ${nameFr}, '') || '}'`;
    }
    case 'instant':
      return `'"' || ${instant(column)} || '"'`;
    case 'date':
      return `'"' || ${column}::text || '"'`;
    case 'number':
      return number(column);
    case 'choice':
      return `'"' || ${column} || '"'`;
    default:
      return `to_json(${column})`;
  }
}

/** As `Date.toISOString()`. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** By its text, which is the shortest that means the same number; without exponent. */
function number(column: string): string {
  return `${column}::text::numeric`;
}

/** The amount of money in decimals, with all digits of its currency: minor units times the worth of one. */
function amount(name: string): string {
  const column = snake(name);
  const cases = [...currenciesByDigits()].map(
    ([digits, codes]) =>
      `when r.${column}_currency in (${codes.map(quote).join(', ')}) then ${(
        10 ** -digits
      ).toFixed(digits)}`,
  );
  return `(r.${column}_minor * case ${cases.join(' ')} else 0.01 end)`;
}

/** The currencies that have not two digits, which most have. */
function currenciesByDigits(): Map<number, string[]> {
  const byDigits = groupBy(Intl.supportedValuesOf('currency'), minorDigits);
  byDigits.delete(2);
  return byDigits;
}

/**
 * One text of many pieces; null is nothing. By halves, so that no long text is copied for each piece that is added.
 * `concat` would take half as long again: it looks up how each piece is written.
 */
function concatenate(pieces: readonly string[]): string {
  const most = 8;
  if (pieces.length <= most) return pieces.map(orNothing).join(' || ');
  const half = Math.ceil(pieces.length / 2);
  const halves = [pieces.slice(0, half), pieces.slice(half)];
  return halves.map(each => `(${concatenate(each)})`).join(' || ');
}

function orNothing(piece: string): string {
  return isQuoted.test(piece) ? piece : `coalesce((${piece})::text, '')`;
}

const isQuoted = /^'[^']*'$/;

function quote(text: string): string {
  return `'${text}'`;
}
