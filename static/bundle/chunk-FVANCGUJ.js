import{h as H}from"preact";import W from"htm";var d=W.bind(H);import{createContext as q}from"preact";import{useContext as G,useId as J,useLayoutEffect as V,useRef as N,useState as T}from"preact/hooks";function dt(t,e=9){if(Number.isNaN(t))return"not a number";if(!Number.isFinite(t))return t>0?"∞":"−∞";let r=Math.abs(t),o=r>=1e9||r!==0&&r<.5*10**-e?t.toExponential(Math.max(1,Math.min(e,4)-1)):t.toFixed(e);return S(/^-0\.?0*$/.test(o)?o.slice(1):o.replace("e+","e"))}function C(t){return S(String(t))}function O(t){return S(String(Math.round(t)).replace(/\B(?=(\d{3})+(?!\d))/g," "))}function I(t){let e=t.trim().replaceAll("−","-").replace(",","."),r="[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",n=new RegExp(`^(${r})(?:\\s*/\\s*(${r}))?$`).exec(e);if(!n)return null;let o=Number(n[1])/(n[2]===void 0?1:Number(n[2]));return Number.isFinite(o)?o:null}function S(t){return t.replaceAll("-","−")}var X=q(null);function wt({label:t,value:e,keep:r,leave:n,autofocus:o,begin:s=null,disabled:u,step:i=.01}){let a=J(),f=G(X)?.value.notation.comma==="true",l=h=>f?C(h).replace(".",","):C(h),c=N(null),p=N(s),[,y]=T(0),$=N(null),[w,k]=T(""),v=N(!1);V(()=>{o&&(c.current?.focus(),s===null&&c.current?.select())},[]);function _(h){p.current=h,y(g=>g+1)}async function m(){if(v.current)return;if(p.current===null)return n?.();let h=I(p.current);if(h===null)return k(`“${p.current}” is not a number. Try ${l(.4)}, 2/5 or 1e-3.`);v.current=!0;let g=await r(h);g.ok?b():k(g.message??""),v.current=!1}function b(){$.current=null,_(null),k(""),n?.()}function E(h){let g=p.current===null?e:I(p.current);if(g===null)return;let z=Number((g+h*i).toFixed(12));_(l(z)),r(z).then(F=>k(F.ok?"":F.message??""))}function A(h){let g={Enter:()=>{m()},Escape:b,ArrowUp:()=>E(h.shiftKey?10:1),ArrowDown:()=>E(h.shiftKey?-10:-1)}[h.key];h.stopPropagation(),g&&(h.preventDefault(),g())}return d`<span class="number-field">
    <input
      ref=${c}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck=${!1}
      disabled=${u}
      aria-label=${t}
      aria-invalid=${w!==""}
      aria-describedby=${w?`${a}-refusal`:null}
      value=${p.current??$.current??l(e)}
      onInput=${h=>_(h.target.value)}
      onKeyDown=${A}
      onFocus=${h=>$.current=h.target.value}
      onBlur=${()=>{$.current=null,m()}}
    />
    ${w&&d`<span class="refusal" role="alert" id=${`${a}-refusal`}>${w}</span>`}
  </span>`}var D=new WeakMap;function yt(t){let e=D.get(t)??Y(t);return D.set(t,e),e}function Y({names:t,biases:e}){let r=new Map,{layers:n,parameters:o}=t,s=n.length-1;n[0].forEach((a,f)=>r.set(a,{kind:"input",name:a,activation:f}));let u=n[0].length;n.slice(1).forEach((a,f)=>a.forEach((l,c)=>{let p=u-n[0].length;r.set(l,{kind:"neuron",name:l,activation:u,neuron:p,output:f+1===s?c:null,layer:f+1}),u++})),n[s].forEach((a,f)=>r.set(`target_${a}`,{kind:"target",name:`target_${a}`,output:f,of:a}));let i=0;for(let a=1;a<n.length;a++)for(let f of n[a])for(let l of n[a-1]){let c=o[i];r.set(c,{kind:"weight",name:c,parameter:i++,from:l,to:f})}for(let a=1;a<n.length;a++)if(e==="shared")r.set(o[i],{kind:"bias",name:o[i],parameter:i++,to:n[a]});else if(e==="per_neuron")for(let f of n[a])r.set(o[i],{kind:"bias",name:o[i],parameter:i++,to:[f]});return r.set("E_total",{kind:"total",name:"E_total"}),r}function kt(t){let{name:e}=t;switch(t.kind){case"weight":case"bias":return[`dE_total/d${e}`,`${e}+`];case"neuron":return[`net_${e}`,`out_${e}`,...t.output===null?[]:[`E_${e}`],`delta_${e}`];case"target":return[`E_${t.of}`];case"total":return[e];default:return[]}}function xt(t){let r=(t.split("/d").pop()??t).replace(/ via .*$/,"").replace(/\+$/,"");return r.startsWith("target_")||r==="E_total"?r:r.replace(/^(net|out|E|delta)_/,"")}function _t(t,e){switch(t.kind){case"weight":case"bias":return e.parameters[t.parameter];case"target":return e.targets[t.output];case"total":return e.error;default:return e.activations[t.activation]}}function vt(t,e){return t.kind==="input"||t.kind==="target"?e.sample:0}function Et(t){return t.kind!=="neuron"&&t.kind!=="total"}function Ot(t){switch(t.kind){case"weight":return`${t.name}, weight from ${t.from} to ${t.to}`;case"bias":return`${t.name}, bias of ${t.to.join(" and ")}`;case"input":return`${t.name}, input`;case"target":return`target of ${t.of}`;case"total":return"E_total, the error of all outputs";default:return`${t.name}, ${t.output===null?"hidden":"output"} neuron`}}function P(t,{samples:e,settings:r}){let{batch_size:n,sample_reduction:o}=r,s=Math.min(n||e,e),u=t.withPenalty??t,i=t.withPenalty!==null&&t.withPenalty!==void 0;return e===1?{value:u.error,of:"sample",samples:e,hasPenalty:i}:o==="sum"&&s>1?{value:u.error,of:"sum",samples:s,hasPenalty:i}:{value:u.trainError,of:"mean",samples:e,hasPenalty:i}}function x(t,e){return{...t,network:{...t.network,...e},edits:[]}}function U(t){return"initializer"in t?t:{initializer:"xavier"}}function At(t,e,r){let{layers:n,activations:o,start:s}=t.network,u=e.length===n.length-2&&e.every((i,a)=>i===n[a+1]);return x(t,{layers:[n[0],...e,n[n.length-1]],activations:[...r,o[o.length-1]],start:u?s:U(s)})}function Ct(t,e,r){let{layers:n,activations:o,start:s}=t.network,u="dataset"in t.data?t.data.dataset:"",i=r.find(w=>w.name===u),a={...t.rule,error:Q(t.rule.error,e,i?.classes??!1)},f={...x(t,{activations:[...o.slice(0,-1),e]}),rule:a};if(!i?.classes)return f;let l=e==="softmax",c=l&&i.outputs===1?2:i.outputs,p=c===n[n.length-1],y={...t.data,one_hot:l,low:e==="tanh"?-1:0},$={layers:[...n.slice(0,-1),c],start:p?s:U(s)};return{...x(f,$),data:y}}function Q(t,e,r){let n=t==="binary_cross_entropy"||t==="cross_entropy",o=r&&{logistic:"binary_cross_entropy",softmax:"cross_entropy"}[e];return n?o||"half_squared":t}function K(t,e){return{...t,data:{...t.data,...e},edits:[]}}function R(t,e){return{...t,seed:e,edits:[]}}function It(t,e){return K(t,{seed:e})}function St(t,e){return"dataset"in t.data?R(K(t,{seed:t.data.seed??t.seed}),e):R(t,e)}function jt(t,e){return x(t,{start:e})}function zt(t,e,r){let{start:n,layers:o}=t.network,s={...t.rule,train_biases:r};if("initializer"in n)return{...x(t,{biases:e}),rule:s};let u=n.biases.map((i,a)=>e==="none"?[]:e==="shared"?[i[0]??0]:Array(o[a+1]).fill(i[0]??0));return{...x(t,{biases:e,start:{...n,biases:u}}),rule:s}}function Ft(t,e,r){let n=t.join("-"),o=e&&"dataset"in e.data?e.data.dataset:null,s=r.find(u=>u.name===o)?.title??o;return s?`${s}, ${n}`:`A network of your own, ${n}`}var Z="article",tt=new Set(["linear","tanh","sine","leaky_relu"]);function Dt(t,e,r={}){let{layers:n,activations:o,start:s}=t.network,[u,i]=nt(o[o.length-1],e),a=u==="softmax"&&e.outputs===1,f=a?2:e.outputs,l=et(t.data,e),c=[l?.length??e.inputs,...n.slice(1,-1),f],p=c.every((m,b)=>m===n[b]),[y,$]=rt(t.rule.error,u,e),w=!("initializer"in s),k=p?t.rule.frozen:[],_=[...[["First",c[0],n[0],"input"],["Last",f,n[n.length-1],a?"class":"target"]].filter(([,m,b])=>m!==b).map(([m,b,E,A])=>`${m} layer: ${b} ${b===1?"neuron":"neurons"}, one for each ${A} (before ${E}).`),i,$,!p&&w?`Starting weights: drawn by Xavier, because those of ${n.join("-")} do not fit.`:"",!p&&t.rule.frozen?.length?"Frozen weights and biases: none, because the network has others.":""].filter(m=>m!=="");return{recipe:{...t,network:{...t.network,layers:c,activations:[...o.slice(0,-1),u],start:p||!w?s:{initializer:"xavier"}},data:{...r,...l?{features:l}:{},dataset:e.name,low:e.classes&&u==="tanh"?-1:0,one_hot:a},rule:{...t.rule,error:y,...k?{frozen:k}:{}},edits:[]},notes:_}}function et({features:t},{inputs:e}){let r=e===2||e===1&&!t?.some(n=>n.includes("x2"));return t&&r?t:null}function nt(t,{classes:e,name:r}){return e||tt.has(t)?[t,""]:r===Z&&t!=="softmax"?[t,""]:["linear",`Output: linear, because ${t} outputs reach no targets below 0.`]}function rt(t,e,{classes:r}){let n={binary_cross_entropy:"logistic",cross_entropy:"softmax"}[t];return!n||n===e&&(r||n==="logistic")?[t,""]:["half_squared",`Error: half squared, because ${ot(t)} needs ${n} outputs.`]}function Pt(t,e){if(!("dataset"in t)||t.dataset!==e)return{};let r=Object.entries(t).filter(([n,o])=>!["dataset","low","one_hot","features"].includes(n)&&o!==null);return Object.fromEntries(r)}function L(t,{usual_samples:e,formula:r},{data:n,rule:o}){let s="dataset"in n&&(!!(n.noise||n.test_fraction)||(n.samples??e)!==e||(n.formula??r)!==r);return[M(o)===M(t.rule)?"":"rule",s?"data":""].filter(Boolean)}function B(t,e){return M(t.network)===M(e.network)}function M(t){return JSON.stringify(t,(e,r)=>{if(!r||typeof r!="object"||Array.isArray(r))return r;let n=Object.entries(r).filter(([,o])=>o!==null);return Object.fromEntries(n.sort(([o],[s])=>o<s?-1:1))})}function ot(t){return t.replaceAll("_"," ")}var j={targets:"targets",layers:"layers",activations:"activations",biases:"biases","starting weights":"start","error function":"error","batch size":"batch_size","learning rate":"learning_rate",optimiser:"optimizer"},st=Object.fromEntries(Object.entries(j).map(([t,e])=>[e,t]));function Ht({store:t,actions:e,choosing:r}){let n=r.made.value,o=t.network.value;if(!n||!o)return"";let s=n.way==="own",u=t.keeps("network"),i=n.own.network.layers.join("-");return d`<section class="choice-card" aria-label="The choice">
    <div class="choice-head">
      <h3>
        ${n.suggestion.title}, ${s?"with your network":"with the suggested network"}
        ${" "}${n.recipe.network.layers.join("-")}
      </h3>
      ${s?"":d`<${ut} ...${{store:t,actions:e,made:n}} />`}
      <p class="making">
        <button
          type="button"
          disabled=${u||t.history.value.undo===null}
          title=${t.history.value.undo?`Takes back: ${t.history.value.undo}`:null}
          onClick=${()=>{e.undo()}}
        >
          Undo
        </button>
        ${s?d`<button
                type="button"
                disabled=${u}
                onClick=${()=>{r.choose(n.name)}}
              >
                Take the suggested network
              </button>`:B(n.own,n.recipe)?"":d`<button type="button" disabled=${u} onClick=${()=>{r.keepOwn()}}>
                  Keep my network, ${i}
                </button>`}
      </p>
    </div>
    ${s?d`<${it} made=${n} />`:d`<${at} store=${t} suggestion=${n.suggestion} />`}
  </section>`}function at({store:t,suggestion:e}){let{changes:r,reasons:n}=e,{numbersIn:o}=t.writing.value,s=l=>n.find(({choice:c})=>c===j[l])?.text,u=new Set(r.map(({part:l})=>j[l])),i=n.filter(({choice:l})=>!u.has(l)),a=({part:l,now:c,before:p})=>d`${l} <b>${o(c)}</b> <span class="before">(before ${o(p)})</span>`,f=r.length===1?"one part":`${r.length} parts`;return d`<details class="what" open>
    <summary>
      ${r.length?`It changes ${f}. Open one for the reason.`:"It changes nothing."}
    </summary>
    <ul class="changes">
      ${r.map(l=>{let c=s(l.part);return d`<li key=${l.part}>
          ${c?d`<details>
                  <summary>${a(l)}</summary>
                  <p>${o(c)}</p>
                </details>`:d`<span class="without-reason">${a(l)}</span>`}
        </li>`})}
    </ul>
    ${i.length>0?d`<details class="others">
            <summary>Reasons for the rest</summary>
            <dl>
              ${i.map(({choice:l,text:c})=>d`<dt>${st[l]}</dt>
                    <dd>${o(c)}</dd>`)}
            </dl>
          </details>`:""}
  </details>`}function it({made:t}){return d`<ul class="changes">
    ${t.notes.map(e=>d`<li key=${e}>${e}</li>`)}
    <li>
      Everything else is as it was: ${t.notes.length?"the other layers, ":"layers, "}biases, rule and
      seed.
    </li>
  </ul>`}function ut({store:t,actions:e,made:r}){let{iterations:n,error:o,accuracy:s}=r.suggestion.promise,{number:u}=t.writing.value,[i,a]=[t.frame.value,t.network.value];if(!i||!a)return"";let f=s===1?"all":`at least ${u(100*(s??0),0)} % of the`,l=s===null?"":`, and ${f} samples are right`,c=t.recipe.value?.data??r.recipe.data,p=L(r.suggestion.recipe,r.choice,{data:c,rule:a.settings}),y=i.iteration>=n,{value:$}=P(i,a);return d`<div class="promise">
    <p>
      After ${O(n)} iterations the error is at most${" "}
      <b>${u(o,Math.max(2,Math.ceil(-Math.log10(o))))}</b>${l}.${p.length?` You have changed the ${p.join(" and the ")} since, so it may be otherwise.`:""}${y?d`${" "}<span class="now">Now, at ${O(i.iteration)}: <b>${u($)}</b></span>`:""}
    </p>
    ${y||t.watching?"":d`<button
            type="button"
            disabled=${t.status.value.playing}
            onClick=${()=>{i.end>=n?e.seek(n):e.run(null,n)}}
          >
            Train to iteration ${O(n)}
          </button>`}
  </div>`}function qt(t,e){return Object.assign(document.createElement(t),{className:e})}export{yt as a,kt as b,xt as c,_t as d,vt as e,Et as f,Ot as g,dt as h,C as i,O as j,I as k,P as l,At as m,Ct as n,K as o,R as p,It as q,St as r,jt as s,zt as t,Ft as u,Z as v,Dt as w,Pt as x,B as y,d as z,Ht as A,X as B,wt as C,qt as D};
