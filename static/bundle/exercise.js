import{a as N,b as I,c as M,d as _,f as B,g as F,i as W,j as E,k as D,o as G,p as J,r as K,t as H,u as P}from"./chunk-7I7Y3NKC.js";import{a as v,b as L}from"./chunk-YZKZXRQK.js";import{a as k}from"./chunk-NRW2N5JN.js";import{a as q,b as g}from"./chunk-7JFT5QGL.js";import{b as R}from"./chunk-HTHUL6KN.js";import{a as d}from"./chunk-YV6CSYCU.js";import{effect as Et,signal as st}from"@preact/signals";import{render as Tt}from"preact";var x={typed:"",verdict:null,refused:"",tries:[],shown:!1};function Q(e,t){return t.trim()===e.verdict?.given.trim()?{...e,typed:t}:{...e,typed:t,verdict:null,refused:""}}function V(e,t){let n=t.given.trim();if(n!==e.typed.trim())return e;let o=!["right","too_few_digits"].includes(t.verdict)&&!e.tries.includes(n);return{...e,verdict:t,refused:"",tries:o?[...e.tries,n]:e.tries}}function Y(e){return e.typed.trim()!==""&&e.verdict===null&&e.refused===""}function U(e,t){let n=e.map(({quantity:o})=>t[o]??x);return{right:n.filter(o=>o.verdict?.verdict==="right"&&!o.shown).length,shown:n.filter(o=>o.shown).length,of:e.length}}function X(e,t){return Object.entries(e).filter(([n,{typed:o}])=>n!==t&&o.trim()!=="").map(([n,{typed:o}])=>({quantity:n,given:o}))}function Z(e){try{let t=JSON.parse(e??"{}");return typeof t!="object"||t===null||Array.isArray(t)?{}:Object.fromEntries(Object.entries(t).filter(([,n])=>typeof n?.typed=="string"&&Array.isArray(n.tries)).map(([n,o])=>[n,{...x,...o}]))}catch{return{}}}import{useLayoutEffect as ht,useRef as $t,useState as T}from"preact/hooks";function tt({questions:e,answers:t,waiting:n,typeset:o,check:l,workOut:a}){let[u,c]=T(!1);function f(s,r){let $=t.value[s]??x;t.value={...t.value,[s]:r($)}}async function m(s){let r=t.value[s]??x;if(Y(r)){c(!1);try{let $=await l(s,r.typed);f(s,y=>typeof $!="string"?V(y,$):y.typed===r.typed?{...y,refused:$}:y)}catch{c(!0)}}}let{right:i,shown:p,of:h}=U(e,t.value);return d`<form
    onSubmit=${s=>{s.preventDefault();for(let{quantity:r}of e)m(r)}}
  >
    <p class="score" role="status">
      <strong>${`${i} of ${h} right`}</strong
      >${p>0?d`<span class="hint">, ${p} shown</span>`:""}
      ${n.value>0?d`<span class="hint"> ${_}</span>`:""}
      ${u?d`<span class="hint"> The answers could not be checked just now. Try again.</span>`:""}
    </p>
    <ol class="questions">
      ${e.map(s=>d`<${yt}
            key=${s.quantity}
            ...${{question:s,typeset:o,workOut:a}}
            answer=${t.value[s.quantity]??x}
            type=${r=>f(s.quantity,$=>Q($,r))}
            submit=${()=>{m(s.quantity)}}
            show=${()=>f(s.quantity,r=>({...r,shown:!0}))}
          />`)}
    </ol>
    <button type="submit">Check all</button>
  </form>`}function yt({question:e,answer:t,typeset:n,workOut:o,type:l,submit:a,show:u}){let{number:c,quantity:f,text:m,name:i,tex:p}=e,{typed:h,verdict:s,refused:r,tries:$,shown:y}=t,[ft,A,C]=[`asked-${c}`,`verdict-${c}`,`says-${c}`],mt=s?.verdict??(r?"unknown":"open");return d`<li class="question" data-quantity=${f} data-said=${mt}>
    <p class="what-is-asked" id=${ft}>${k(m)}</p>
    <div class="ask">
      <${B} tex=${p} spoken="" typeset=${n} />
      <span aria-hidden="true">=</span>
      <input
        type="text"
        aria-label=${`${c}: ${i}, ${m}`}
        aria-describedby=${`${A} ${C}`}
        aria-invalid=${s!==null&&s.verdict!=="right"}
        autocomplete="off"
        spellcheck=${!1}
        inputmode="text"
        size="12"
        maxlength="60"
        value=${h}
        onInput=${w=>l(w.target.value)}
        onBlur=${a}
        onKeyDown=${w=>{w.key==="Enter"&&(w.preventDefault(),a())}}
      />
      <span id=${A} role="status">${s&&d`<${G} verdict=${s.verdict} />`}</span>
    </div>
    <div id=${C} role="status">
      ${r?d`<p class="note">${r}</p>`:""}
      ${s&&d`<${J} judged=${s} />`}
    </div>
    ${y||s?.verdict==="right"?d`<${gt} ...${{quantity:f,name:i,shown:y,typeset:n,workOut:o}} />`:$.length>0?d`<button type="button" class="plain" onClick=${u}>
              ${$.length>=2?"Show the value":"Show me anyway"}
            </button>`:d`<button
              type="button"
              class=${r?"plain":"plain faint"}
              onClick=${u}
              aria-label=${`Show me ${i}`}
            >
              Show me
            </button>`}
  </li>`}function gt({quantity:e,name:t,shown:n,typeset:o,workOut:l}){let[a,u]=T(null),[c,f]=T(!1),m=$t(!1);function i(){m.current||(m.current=!0,l(e).then(u,()=>{m.current=!1,f(!0)}))}return ht(()=>{n&&i()},[n]),d`
    ${n&&a?d`<p class="value">${`The value is ${a.shown}.`}</p>`:""}
    <details
      class="solution"
      onToggle=${p=>p.target.open&&i()}
    >
      <summary>How ${k(t)} comes about</summary>
      ${c&&!a?d`<p class="hint">The steps could not be fetched just now.</p>`:""}
      ${a?d`<ol class="derived">
              ${a.steps.map((p,h)=>d`<li key=${h}>
                    <${F} step=${p} typeset=${o} />
                    ${p.note&&d`<p class="note">${k(p.note)}</p>`}
                  </li>`)}
            </ol>`:""}
    </details>
  `}var vt=[.3,.35,.25,.4,.2,.45,.15,.5,.55,.6,.65,.7,.75,.8,.85],et=6;function nt(e,t,n,o){let{names:l,recipe:a}=t,{biases:u,start:c,layers:f}=a.network,m={...l,biases:u},i=H(m,{width:n,height:P(m,n)},{most:et}),p=[c.weights,c.biases].flat(3),h=v("svg",{viewBox:`0 0 ${i.width} ${i.height}`,width:i.width,height:i.height,"font-size":i.fontSize,role:"img","aria-label":`Network of ${f.join(", ")} neurons; its numbers stand in the list of what is given`});for(let r of i.edges)h.append(xt(r,p[r.parameter],o));for(let r of i.spots)bt(h,r,i,t,p);for(let r of i.targets)wt(h,r,i,a.data.targets);for(let r of i.biases)kt(h,r,i,p[r.parameter]);let s=i.spots.map(({x:r,y:$})=>({x:r,y:$,width:2*i.radius,height:2*i.radius}));for(let r of i.edges)r.bias||s.push(St(h,r,i,p[r.parameter],s));e.replaceChildren(h)}function xt({x1:e,y1:t,x2:n,y2:o,bias:l},a,u){return v("line",{x1:e,y1:t,x2:n,y2:o,class:l?"edge edge-bias":"edge",stroke:W(a,u),"stroke-width":l?Math.min(2,E(a)):E(a),"stroke-dasharray":D(a)})}function bt(e,t,n,{names:o,recipe:l,known:a},u){let c=v("g",{class:`element ${t.layer===0?"input":"neuron"}`});c.append(v("circle",{cx:t.x,cy:t.y,r:n.radius}));let f=a[`out_${t.name}`],m=t.layer===0?rt(l.data.inputs,t.index):f===void 0?[]:[q(f,n.stacked?4:et)];b(c,t.x,t.y,n,[t.name,...m]);let i=o.parameters.indexOf(`b_${t.name}`);i>=0&&b(c,t.x,t.y-n.radius-n.fontSize,n,[`b ${g(u[i])}`],"detail"),e.append(c)}function wt(e,t,n,o){b(e,t.x,t.y,n,["target",...rt(o,t.index)],`number ${t.align}`,`detail ${t.align}`)}function rt(e,t){return e.map((n,o)=>e.length>1?`[${o+1}] ${g(n[t])}`:g(n[t]))}function kt(e,{x:t,y:n,name:o},l,a){let u=l.fontSize*5;e.append(v("rect",{class:"bias-box",x:t-u/2,y:n-21,width:u,height:42,rx:10})),b(e,t,n,l,[o,g(a)])}function St(e,t,n,o,l){let a=n.stacked?[t.name,g(o)]:[`${t.name} ${g(o)}`],u=Math.max(...a.map(r=>r.length)),c={width:n.fontSize*.62*u+4,height:n.fontSize*1.25*a.length+2},f=vt.map(r=>({x:t.x1+r*(t.x2-t.x1),y:t.y1+r*(t.y2-t.y1),...c})),m=f.find(r=>!l.some($=>K(r,$)))??f[0],{x:i,y:p,width:h,height:s}=m;return e.append(v("rect",{class:"plate",x:i-h/2,y:p-s/2,width:h,height:s,rx:5})),b(e,i,p,n,a),m}function b(e,t,n,o,l,a="number",u=a){l.forEach((c,f)=>{let m=o.fontSize*1.3,i=L(t,n+(f-(l.length-1)/2)*m,f===0?u:a);i.textContent=c,e.append(i)})}var{root:O="",exercise:Ot="{}"}=document.body.dataset,j=JSON.parse(Ot),{level:jt,seed:zt,questions:At}=j,at=st(0),ct=R(O,j,e=>at.value=e),S=document.querySelector(".diagram"),dt=matchMedia("(prefers-color-scheme: dark)"),ot="";function lt(){let e=dt.matches?"dark":"light",t=`${S.clientWidth} ${e}`;t!==ot&&(ot=t,nt(S,j,S.clientWidth,e))}new ResizeObserver(lt).observe(S);dt.addEventListener("change",lt);var ut=`${O}/exercise/${jt}/${zt}`,z=st(Z(N(ut)));Et(()=>{let e=JSON.stringify(z.value);e!=="{}"&&I(ut,e)});var{workOut:Ct}=ct,Nt=(e,t)=>ct.check(e,t,X(z.value,e));Tt(d`<${tt} ...${{questions:At,answers:z,waiting:at,typeset:M(O),check:Nt,workOut:Ct}} />`,document.querySelector("#questions"));var it=document.querySelector("#copied");document.querySelector("#copy-link")?.addEventListener("click",async()=>{try{await navigator.clipboard.writeText(location.href),it.textContent="The link is on the clipboard. It opens an exercise with these same numbers."}catch{it.textContent=`The browser did not allow that; the link is ${location.href}`}});document.body.dataset.classRole&&import("./class_view-NRHWPPLA.js").then(e=>e.createClassView({network:null}));
