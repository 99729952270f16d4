/** A whole portal or a browser takes its time, most of all the first. */
jest.setTimeout(300_000);
