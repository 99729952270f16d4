import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import type { ImportNoun } from '@parc/backstage-plugin-parc-common';
import { parcApiRef } from '../api';
import { useAction } from '../loading';
import { useParcPaths } from '../useParcPaths';

/** Sends a file, and goes to the import that it becomes. */
export function useUpload(noun: ImportNoun) {
  const client = useApi(parcApiRef).imports;
  const navigate = useNavigate();
  const paths = useParcPaths();
  const [fileName, setFileName] = useState('');
  const upload = useAction(async (file: File) => {
    setFileName(file.name);
    const { id } = await client.upload(noun, file.name, file);
    navigate(paths.import(id));
  });
  return { upload, fileName };
}
