import{b as f,d as m}from"./chunk-7JFT5QGL.js";import{a as p}from"./chunk-YV6CSYCU.js";import{createContext as R}from"preact";import{useContext as T,useId as B,useLayoutEffect as L,useRef as c,useState as k}from"preact/hooks";var P=R(null);function z({label:v,value:d,keep:$,leave:y,autofocus:E,begin:b=null,disabled:F,step:I=.01}){let w=B(),N=T(P)?.value.notation.comma==="true",l=t=>N?f(t).replace(".",","):f(t),s=c(null),n=c(b),[,A]=k(0),r=c(null),[u,o]=k(""),a=c(!1);L(()=>{E&&(s.current?.focus(),b===null&&s.current?.select())},[]);function i(t){n.current=t,A(e=>e+1)}async function x(){if(a.current)return;if(n.current===null)return y?.();let t=m(n.current);if(t===null)return o(`“${n.current}” is not a number. Try ${l(.4)}, 2/5 or 1e-3.`);a.current=!0;let e=await $(t);e.ok?g():o(e.message??""),a.current=!1}function g(){r.current=null,i(null),o(""),y?.()}function h(t){let e=n.current===null?d:m(n.current);if(e===null)return;let D=Number((e+t*I).toFixed(12));i(l(D)),$(D).then(K=>o(K.ok?"":K.message??""))}function C(t){let e={Enter:()=>{x()},Escape:g,ArrowUp:()=>h(t.shiftKey?10:1),ArrowDown:()=>h(t.shiftKey?-10:-1)}[t.key];t.stopPropagation(),e&&(t.preventDefault(),e())}return p`<span class="number-field">
    <input
      ref=${s}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${F}
      aria-label=${v}
      aria-invalid=${u!==""}
      aria-describedby=${u?`${w}-refusal`:null}
      value=${n.current??r.current??l(d)}
      onInput=${t=>i(t.target.value)}
      onKeyDown=${C}
      onFocus=${t=>r.current=t.target.value}
      onBlur=${()=>{r.current=null,x()}}
    />
    ${u&&p`<span class="refusal" role="alert" id=${`${w}-refusal`}>${u}</span>`}
  </span>`}export{P as a,z as b};
