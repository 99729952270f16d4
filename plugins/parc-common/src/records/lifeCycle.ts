/** One way from some states to another, by a verb. Where there are several ends, the verb's rule picks one. */
export interface Transition<State extends string> {
  from: readonly State[];
  to: readonly State[];
}

/** A life cycle as data: the API and the buttons on the page ask the same table. */
export interface LifeCycle<State extends string, Verb extends string> {
  states: readonly State[];
  verbs: Readonly<Record<Verb, Transition<State>>>;
}

/** Checks a table once, when the module loads: every state is known and can be left or is final. */
export function defineLifeCycle<State extends string, Verb extends string>(
  lifeCycle: LifeCycle<State, Verb> & { final: readonly State[] },
): LifeCycle<State, Verb> {
  const transitions = Object.values<Transition<State>>(lifeCycle.verbs);
  for (const state of transitions.flatMap(each => [...each.from, ...each.to])) {
    if (!lifeCycle.states.includes(state))
      throw new Error(`the state ${state} is not in the list`);
  }
  for (const state of lifeCycle.states) {
    const canLeave = transitions.some(each => each.from.includes(state));
    if (canLeave === lifeCycle.final.includes(state)) {
      throw new Error(`the state ${state} can${canLeave ? '' : 'not'} be left`);
    }
  }
  return lifeCycle;
}

/** Whether a state is where another can go by one verb, or is the same. */
export function leadsTo<State extends string, Verb extends string>(
  { verbs }: LifeCycle<State, Verb>,
  from: State,
  to: State,
): boolean {
  return (
    from === to ||
    Object.values<Transition<State>>(verbs).some(
      each => each.from.includes(from) && each.to.includes(to),
    )
  );
}

/** The verbs that the state allows. */
export function verbsFrom<State extends string, Verb extends string>(
  lifeCycle: LifeCycle<State, Verb>,
  state: State,
): Verb[] {
  return (Object.keys(lifeCycle.verbs) as Verb[]).filter(verb =>
    lifeCycle.verbs[verb].from.includes(state),
  );
}
