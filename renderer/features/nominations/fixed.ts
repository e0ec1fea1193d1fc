import { createContext } from 'react';

/** Whether 公示 has begun, so that nothing that decides the outcome is changed but through a 更正. */
export const Fixed = createContext(false);

/** Why a button does nothing then. */
export const fixedWords = '公示已经开始，不能直接修改；确需修改的，请在“流程”中登记更正';
