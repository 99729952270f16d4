/** What {@link onlyIfChanged} does, and when. */
declare function onlyIfChanged(options: {
  sources: string[];
  cache: string;
  isThere(): boolean;
  work(): void;
}): void;
export = onlyIfChanged;
