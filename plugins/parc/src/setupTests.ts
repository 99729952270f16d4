import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine renders a form of forty fields slowly; how slowly is no matter of these tests.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
