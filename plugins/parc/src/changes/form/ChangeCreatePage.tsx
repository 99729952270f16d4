import { useSearchParams } from 'react-router-dom';
import { changes } from '@parc/backstage-plugin-parc-common';
import { RecordCreatePage } from '../../records';
import { changeFormParts } from './changeFormParts';

/** `/parc/changes/new?item=component:default/mail`: a change, and what it touches where that is known. */
export const ChangeCreatePage = () => {
  const [search] = useSearchParams();
  const items = search.getAll('item');
  return (
    <RecordCreatePage
      noun={changes}
      initial={{ type: 'normal', ...(items.length ? { items } : {}) }}
      parts={changeFormParts}
    />
  );
};
