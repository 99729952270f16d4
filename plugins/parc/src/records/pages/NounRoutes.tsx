import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import type { AnyRecord, Noun } from '@parc/backstage-plugin-parc-common';
import { RecordListPage } from '../RecordListPage';
import { useMayNoun } from '../useMayNoun';
import { useRecordList } from '../useRecordList';
import { CreateButton } from './CreateButton';
import { RecordCreatePage, RecordEditPage } from './RecordFormPages';
import { RecordPage } from './RecordPage';

export interface NounRoutesProps {
  noun: Noun;
  mainFilters: readonly string[];
  /** What the record's page shows beside its fields. */
  beside?: (record: AnyRecord) => ReactNode;
}

/** All pages of a simple noun: list, record, create, edit. */
export const NounRoutes = (props: NounRoutesProps) => (
  <Routes>
    <Route path="/" element={<NounList {...props} />} />
    <Route path="/new" element={<RecordCreatePage noun={props.noun} />} />
    <Route
      path="/:ref"
      element={<RecordPage noun={props.noun}>{props.beside}</RecordPage>}
    />
    <Route path="/:ref/edit" element={<RecordEditPage noun={props.noun} />} />
  </Routes>
);

/** The list of a simple noun, with the way to a new record. */
export const NounList = ({
  noun,
  mainFilters,
}: Pick<NounRoutesProps, 'noun' | 'mainFilters'>) => {
  const list = useRecordList(noun);
  const mayCreate = useMayNoun(noun.plural, 'create');
  const mayDelete = useMayNoun(noun.plural, 'delete');
  const create = mayCreate && <CreateButton noun={noun} />;
  return (
    <RecordListPage
      list={list}
      mainFilters={mainFilters}
      actions={create}
      emptyAction={create}
      canSeeDeleted={mayDelete}
    />
  );
};
