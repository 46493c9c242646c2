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
 * @param write gives the document what was typed
 */
export function useRegister(value: string, write: (text: string) => void): [Register, RegisterHandlers] {
  const { ownUndos } = usePlanPage().gestures;
  const [register, dispatch] = useReducer(registerAfter, value, newRegister);
  const seenUndos = useRef(ownUndos.current);
  useLayoutEffect(() => {
    dispatch({ is: 'came', text: value, isOwn: ownUndos.current !== seenUndos.current });
    seenUndos.current = ownUndos.current;
  }, [value, ownUndos]);
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
