import{h as L}from"preact";import H from"htm";var f=H.bind(L);import{createContext as W}from"preact";import{useContext as B,useId as G,useLayoutEffect as q,useRef as O,useState as j}from"preact/hooks";function ut(t,e=9){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"∞":"−∞";let r=Math.abs(t),o=r>=1e9||r!==0&&r<.5*10**-e?t.toExponential(Math.max(1,Math.min(e,4)-1)):t.toFixed(e);return C(/^-0\.?0*$/.test(o)?o.slice(1):o.replace("e+","e"))}function M(t){return C(String(t))}function N(t){return C(String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g," "))}function A(t){let e=t.trim().replaceAll("−","-").replace(",","."),r="[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",n=new RegExp(`^(${r})(?:\\s*/\\s*(${r}))?$`).exec(e);if(!n)return null;let o=Number(n[1])/(n[2]===void 0?1:Number(n[2]));return Number.isFinite(o)?o:null}function C(t){return t.replaceAll("-","−")}var J=W(null);function ht({label:t,value:e,keep:r,leave:n,autofocus:o,begin:a=null,disabled:u,step:l=.01}){let s=G(),i=B(J)?.value.notation.comma==="true",c=p=>i?M(p).replace(".",","):M(p),d=O(null),h=O(a),[,b]=j(0),$=O(null),[k,x]=j(""),v=O(!1);q(()=>{o&&(d.current?.focus(),a===null&&d.current?.select())},[]);function m(p){h.current=p,b(w=>w+1)}async function g(){if(v.current)return;if(h.current===null)return n?.();let p=A(h.current);if(p===null)return x(`“${h.current}” is not a number. Try ${c(.4)}, 2/5 or 1e-3.`);v.current=!0;let w=await r(p);w.ok?E():x(w.message??""),v.current=!1}function E(){$.current=null,m(null),x(""),n?.()}function _(p){let w=h.current===null?e:A(h.current);if(w===null)return;let z=Number((w+p*l).toFixed(12));m(c(z)),r(z).then(I=>x(I.ok?"":I.message??""))}function K(p){let w={Enter:()=>{g()},Escape:E,ArrowUp:()=>_(p.shiftKey?10:1),ArrowDown:()=>_(p.shiftKey?-10:-1)}[p.key];p.stopPropagation(),w&&(p.preventDefault(),w())}return f`<span class="number-field">
    <input
      ref=${d}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${u}
      aria-label=${t}
      aria-invalid=${k!==""}
      aria-describedby=${k?`${s}-refusal`:null}
      value=${h.current??$.current??c(e)}
      onInput=${p=>m(p.target.value)}
      onKeyDown=${K}
      onFocus=${p=>$.current=p.target.value}
      onBlur=${()=>{$.current=null,g()}}
    />
    ${k&&f`<span class="refusal" role="alert" id=${`${s}-refusal`}>${k}</span>`}
  </span>`}var F=new WeakMap;function mt(t){let e=F.get(t)??V(t);return F.set(t,e),e}function V({names:t,biases:e}){let r=new Map,{layers:n,parameters:o}=t,a=n.length-1;n[0].forEach((s,i)=>r.set(s,{kind:"input",name:s,activation:i}));let u=n[0].length;n.slice(1).forEach((s,i)=>s.forEach((c,d)=>{let h=u-n[0].length;r.set(c,{kind:"neuron",name:c,activation:u,neuron:h,output:i+1===a?d:null,layer:i+1}),u++})),n[a].forEach((s,i)=>r.set(`target_${s}`,{kind:"target",name:`target_${s}`,output:i,of:s}));let l=0;for(let s=1;s<n.length;s++)for(let i of n[s])for(let c of n[s-1]){let d=o[l];r.set(d,{kind:"weight",name:d,parameter:l++,from:c,to:i})}for(let s=1;s<n.length;s++)if(e==="shared")r.set(o[l],{kind:"bias",name:o[l],parameter:l++,to:n[s]});else if(e==="per_neuron")for(let i of n[s])r.set(o[l],{kind:"bias",name:o[l],parameter:l++,to:[i]});return r.set("E_total",{kind:"total",name:"E_total"}),r}function wt(t){let{name:e}=t;switch(t.kind){case"weight":case"bias":return[`dE_total/d${e}`,`${e}+`];case"neuron":return[`net_${e}`,`out_${e}`,...t.output===null?[]:[`E_${e}`],`delta_${e}`];case"target":return[`E_${t.of}`];case"total":return[e];default:return[]}}function gt(t){let r=(t.split("/d").pop()??t).replace(/ via .*$/,"").replace(/\+$/,"");return r.startsWith("target_")||r==="E_total"?r:r.replace(/^(net|out|E|delta)_/,"")}function bt(t,e){switch(t.kind){case"weight":case"bias":return e.parameters[t.parameter];case"target":return e.targets[t.output];case"total":return e.error;default:return e.activations[t.activation]}}function kt(t,e){return t.kind==="input"||t.kind==="target"?e.sample:0}function yt(t){return t.kind!=="neuron"&&t.kind!=="total"}function xt(t){switch(t.kind){case"weight":return`${t.name}, weight from ${t.from} to ${t.to}`;case"bias":return`${t.name}, bias of ${t.to.join(" and ")}`;case"input":return`${t.name}, input`;case"target":return`target of ${t.of}`;case"total":return"E_total, the error of all outputs";default:return`${t.name}, ${t.output===null?"hidden":"output"} neuron`}}function T(t,{samples:e,settings:r}){let{batch_size:n,sample_reduction:o}=r,a=Math.min(n||e,e),u=t.withPenalty??t,l=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:u.error,of:"sample",samples:e,hasPenalty:l}:o==="sum"&&a>1?{value:u.error,of:"sum",samples:a,hasPenalty:l}:{value:u.trainError,of:"mean",samples:e,hasPenalty:l}}function y(t,e){return{...t,network:{...t.network,...e},edits:[]}}function P(t){return"initializer"in t?t:{initializer:"xavier"}}function _t(t,e,r){let{layers:n,activations:o,start:a}=t.network,u=e.length===n.length-2&&e.every((l,s)=>l===n[s+1]);return y(t,{layers:[n[0],...e,n[n.length-1]],activations:[...r,o[o.length-1]],start:u?a:P(a)})}function Nt(t,e,r){let{layers:n,activations:o,start:a}=t.network,u=y(t,{activations:[...o.slice(0,-1),e]});if(!("dataset"in t.data))return u;let l=t.data.dataset,s=r.find($=>$.name===l);if(!s?.classes)return u;let i=e==="softmax",c=i&&s.outputs===1?2:s.outputs,d=c===n[n.length-1],h={...t.data,one_hot:i,low:e==="tanh"?-1:0},b={layers:[...n.slice(0,-1),c],start:d?a:P(a)};return{...y(u,b),data:h}}function R(t,e){return{...t,data:{...t.data,...e},edits:[]}}function D(t,e){return{...t,seed:e,edits:[]}}function Ot(t,e){return R(t,{seed:e})}function Mt(t,e){return"dataset"in t.data?D(R(t,{seed:t.data.seed??t.seed}),e):D(t,e)}function At(t,e){return y(t,{start:e})}function Ct(t,e,r){let{start:n,layers:o}=t.network,a={...t.rule,train_biases:r};if("initializer"in n)return{...y(t,{biases:e}),rule:a};let u=n.biases.map((l,s)=>e==="none"?[]:e==="shared"?[l[0]??0]:Array(o[s+1]).fill(l[0]??0));return{...y(t,{biases:e,start:{...n,biases:u}}),rule:a}}function St(t,e,r){let n=t.join("-"),o=e&&"dataset"in e.data?e.data.dataset:null,a=r.find(u=>u.name===o)?.title??o;return a?`${a}, ${n}`:`A network of your own, ${n}`}var X="article",Q=new Set(["linear","tanh","sine","leaky_relu"]);function It(t,e,r={}){let{layers:n,activations:o,start:a}=t.network,[u,l]=Y(o[o.length-1],e),s=u==="softmax"&&e.outputs===1,i=s?2:e.outputs,c=[e.inputs,...n.slice(1,-1),i],d=c.every((m,g)=>m===n[g]),[h,b]=Z(t.rule.error,u,e),$=!("initializer"in a),k=d?t.rule.frozen:[],v=[...[["First",c[0],n[0],"input"],["Last",i,n[n.length-1],s?"class":"target"]].filter(([,m,g])=>m!==g).map(([m,g,E,_])=>`${m} layer: ${g} ${g===1?"neuron":"neurons"}, one for each ${_} (before ${E}).`),l,b,!d&&$?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!d&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter(m=>m!=="");return{recipe:{...t,network:{...t.network,layers:c,activations:[...o.slice(0,-1),u],start:d||!$?a:{initializer:"xavier"}},data:{...r,dataset:e.name,low:e.classes&&u==="tanh"?-1:0,one_hot:s},rule:{...t.rule,error:h,...k?{frozen:k}:{}},edits:[]},notes:v}}function Y(t,{classes:e,name:r}){return e||Q.has(t)?[t,""]:r===X&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function Z(t,e,{classes:r}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(r||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${tt(t)} needs ${n} outputs.`]}function jt(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let r=Object.entries(t).filter(([n,o])=>!["dataset","low","one_hot"].includes(n)&&o!==null);return Object.fromEntries(r)}function Ft(t,e){return U(t.network)===U(e.network)}function U(t){return JSON.stringify(t,(e,r)=>{if(!r||typeof r!="object"||Array.isArray(r))return r;let n=Object.entries(r).filter(([,o])=>o!==null);return Object.fromEntries(n.sort(([o],[a])=>o<a?-1:1))})}function tt(t){return t.replaceAll("_"," ")}var S={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},et=Object.fromEntries(Object.entries(S).map(([t,e])=>[e,t]));function Ut({store:t,actions:e,choosing:r}){let n=r.made.value,o=t.network.value;if(!n||!o)return"";let a=n.way==="own",u=t.keeps("network"),l=n.own.network.layers.join("-");return f`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${a?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${a?"":f`<${ot} ...${{store:t,actions:e,made:n}} />`}
      <p class="making">
        <button
          type="button"
          disabled=${u||t.history.value.undo===null}
          title=${t.history.value.undo?`Takes back: ${t.history.value.undo}`:null}
          onClick=${()=>{e.undo()}}
        >
          Undo
        </button>
        ${a?f`<button
                type="button"
                disabled=${u}
                onClick=${()=>{r.choose(n.name)}}
              >
                Take the suggested network
              </button>`:f`<button type="button" disabled=${u} onClick=${()=>{r.keepOwn()}}>
                Keep my network, ${l}
              </button>`}
      </p>
    </div>
    ${a?f`<${rt} made=${n} />`:f`<${nt} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function nt({store:t,suggestion:e}){let{changes:r,reasons:n}=e,{numbersIn:o}=t.writing.value,a=i=>n.find(({choice:c})=>c===S[i])?.text,u=new Set(r.map(({part:i})=>S[i])),l=n.filter(({choice:i})=>!u.has(i)),s=({part:i,now:c,before:d})=>f`${i} <b>${o(c)}</b> <span class="before">(before ${o(d)})</span>`;return f`<ul class="changes">
      ${r.map(i=>{let c=a(i.part);return f`<li key=${i.part}>
          ${c?f`<details>
                  <summary>${s(i)}</summary>
                  <p>${o(c)}</p>
                </details>`:f`<span class="without-reason">${s(i)}</span>`}
        </li>`})}
      ${r.length===0?f`<li>Nothing: this network was open before.</li>`:""}
    </ul>
    ${l.length>0?f`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${l.map(({choice:i,text:c})=>f`<dt>${et[i]}</dt>
                    <dd>${o(c)}</dd>`)}
            </dl>
          </details>`:""}`}function rt({made:t}){return f`<ul class="changes">
    ${t.notes.map(e=>f`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function ot({store:t,actions:e,made:r}){let{iterations:n,error:o,accuracy:a}=r.suggestion.promise,{number:u}=t.writing.value,[l,s]=[t.frame.value,t.network.value];if(!l||!s)return"";let i=a===1?"all":`at least ${u(100*(a??0),0)} % of the`,c=a===null?"":`, and ${i} samples are right`,d=t.recipe.value?.data,h=d&&"dataset"in d&&(d.noise??0)>0,b=l.iteration>=n,{value:$}=T(l,s);return f`<div class="promise">
    <p>
      After ${N(n)} iterations the error is at most${" "}
      <b>${u(o,Math.max(2,Math.ceil(-Math.log10(o))))}</b>${c}${h?" (without noise)":""}.${b?f`${" "}<span class="now">Now, at ${N(l.iteration)}: <b>${u($)}</b></span>`:""}
    </p>
    ${b||t.watching?"":f`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{l.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${N(n)}
          </button>`}
  </div>`}function Lt(t,e){return Object.assign(document.createElement(t),{className:e})}export{mt as a,wt as b,gt as c,bt as d,kt as e,yt as f,xt as g,ut as h,M as i,N as j,A as k,T as l,_t as m,Nt as n,R as o,D as p,Ot as q,Mt as r,At as s,Ct as t,St as u,X as v,It as w,jt as x,Ft as y,f as z,Ut as A,J as B,ht as C,Lt as D};
