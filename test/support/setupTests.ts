/** A whole portal or a browser takes its time, most of all the first. */
jest.setTimeout(180_000);
