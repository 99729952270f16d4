import { InputError, NotFoundError } from '@backstage/errors';
import {
  fittedBy,
  parcSoftwareReadPermission,
  proposeRule,
  type SoftwareProposal,
  type SoftwareTitle,
  type SoftwareTitlesQuery,
} from '@parc/backstage-plugin-parc-common';
import {
  pageOf,
  type Ground,
  type Page,
  type RecordService,
  type Who,
} from '../records';
import { TitleStore, type TitlePlace } from './TitleStore';

/** Titles that a proposal names. */
const mostTitles = 50;

/** What agents call software, what it is, and what rule would say so. */
export class TitleService {
  private readonly store = new TitleStore();

  constructor(
    private readonly ground: Ground,
    private readonly products: RecordService,
  ) {}

  async list(
    who: Who,
    { cursor, product, ...query }: SoftwareTitlesQuery,
  ): Promise<Page<SoftwareTitle>> {
    const { access, knex } = this.ground;
    await access.require(who, parcSoftwareReadPermission);
    const found = await this.store.list(knex, {
      ...query,
      productId: product && (await this.products.get(who, product)).id,
      after: cursor === undefined ? undefined : readPlace(cursor),
    });
    return pageOf(
      found,
      query.limit,
      ({ installed, id }) => `${installed}.${id}`,
    );
  }

  /** A rule for a title and its siblings. Throws a NotFoundError. */
  async proposal(who: Who, id: string): Promise<SoftwareProposal> {
    const { access, knex } = this.ground;
    await access.require(who, parcSoftwareReadPermission);
    const title = isId(id) && (await this.store.find(knex, Number(id)));
    if (!title) throw new NotFoundError(`there is no software title ${id}`);
    const publisher = title.publisher ?? '';
    const { rule, product } = proposeRule(
      { name: title.name, publisher },
      await this.store.versionsOf(knex, title.id),
    );
    const siblings = await this.store.unrecognisedOf(knex, publisher);
    const fitted = fittedBy(rule, siblings);
    const [known] = await this.products.store.find(knex, [product.code]);
    return {
      rule,
      product: { ...product, isNew: !known },
      titles: fitted
        .slice(0, mostTitles)
        .map(({ publisher: _, ...each }) => each),
      installed: fitted.reduce((sum, each) => sum + each.installed, 0),
    };
  }
}

function readPlace(cursor: string): TitlePlace {
  const [, installed, id] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (id === undefined)
    throw new InputError(
      `cursor: ${JSON.stringify(cursor)} does not belong to this list`,
    );
  return { installed: Number(installed), id: Number(id) };
}

function isId(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
