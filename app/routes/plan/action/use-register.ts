import { useLayoutEffect, useReducer, useRef } from 'react';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { newRegister, registerAfter, type Register } from './text-register.ts';

export interface RegisterHandlers {
  readonly typed: (text: string) => void;
  readonly chosen: (text: string) => void;
  readonly focused: () => void;
  readonly blurred: () => void;
}

/**
 * A field of the document as this person sees it.
 * @param value what the document holds
 * @param hasTwo whether the document keeps a second value beside it, for somebody to choose (DO10)
 * @param write gives the document what was typed
 */
export function useRegister(
  value: string,
  hasTwo: boolean,
  write: (text: string) => void,
): [Register, RegisterHandlers] {
  const { ownUndos } = usePlanPage().gestures;
  const [register, dispatch] = useReducer(registerAfter, value, newRegister);
  const seenUndos = useRef(ownUndos.current);
  const hadTwo = useRef(hasTwo);
  useLayoutEffect(() => {
    const isUndone = ownUndos.current !== seenUndos.current;
    dispatch({ is: 'came', text: value, isChosen: isUndone || (hadTwo.current && !hasTwo) });
    seenUndos.current = ownUndos.current;
    hadTwo.current = hasTwo;
  }, [value, hasTwo, ownUndos]);
  return [
    register,
    {
      typed(text) {
        seenUndos.current = ownUndos.current;
        dispatch({ is: 'typed', text });
        write(text);
      },
      chosen(text) {
        dispatch({ is: 'chosen', text });
        write(text);
      },
      focused: () => dispatch({ is: 'focused' }),
      blurred: () => dispatch({ is: 'blurred' }),
    },
  ];
}
