import{a as nt,b as ot,c as At,d as K,e as st,f as xt,g as Et,h as Rt,i as rt}from"./chunk-HSKRMV2O.js";import{a as Pt,b as Lt,c as J,d as Y,e as Nt,f as lt,g as Dt}from"./chunk-LNYVJOGN.js";import{a as G,b as at,c as H,d as It,e as _t,f as X}from"./chunk-DJJUJXPC.js";import{d as B,f as St,g as Tt,h as Mt,l as Ot,p as Wt}from"./chunk-WPGQFNQB.js";import{a as L}from"./chunk-HD3SQWBV.js";import{b as Ct}from"./chunk-OKZMQD6X.js";import{a as et,c as P}from"./chunk-VSNTVXGG.js";import{c as W}from"./chunk-7JFT5QGL.js";import{a as w}from"./chunk-YV6CSYCU.js";import{computed as kt,effect as yt,untracked as jn}from"@preact/signals";import{computed as ht}from"@preact/signals-core";function Ft(t,{live:e}){let r=ht(()=>{let[n,o,s]=[t.rows.value,t.coding.value,e.value];return!n||!o||!s||o.classes===0||s.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:s.outputs}});return{wrong:ht(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,c=l=>At(o,i=>s[i][l],n.outputs);return Array.from({length:n.count},(l,i)=>c(i)!==K(n,o,i))}),right:ht(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,c=(l,i)=>xt(st(n,o,s,l,i));return{train:c(0,n.trainCount),test:c(n.trainCount,n.count)}})}}import{computed as Ut,signal as z}from"@preact/signals-core";function qt(t){let e=z(0),r=z(1),n=z(""),o=z(!1),s=z(!1),c=Ut(()=>{let i=t.network.value?P(t.network.value).labels.length:2;if(i===1)return{across:0,up:null};let m=Math.min(e.value,i-1),f=Math.min(r.value,i-1);return{across:m,up:f===m?(m+1)%i:f}}),l=Ut(()=>{let i=t.network.value;if(!i)return null;let m=et(i);for(let f of[t.pointed.value?.name,n.value]){let p=m.get(f??"");if(p?.kind==="neuron")return{name:p.name,place:p.neuron,layer:p.layer}}return null});return{across:e,up:r,axes:c,of:n,neuron:l,withErrors:o,inSteps:s}}import{computed as De,effect as Fe,signal as Ue}from"@preact/signals-core";var qe=42,Ke=200,je=200,[Be,Ge]=[5,30],He=3,Xe=41,Ye=15e-7;function Bt(t,e,{load:r,fetchField:n,axes:o,isSeen:s,onPicture:c}){let l=Ue(null),i=null,m="",f=!1,p=!1,a=Ye,[u,h]=[0,0],y=lt();function v(){if(f)return;f=!0;let k=u-performance.now();k<=0?requestAnimationFrame(d):setTimeout(()=>requestAnimationFrame(d),k)}function d(){f=!1;let[k,O,C]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!k||!O||!C||!s())return;if(k.field!==m){let A=k.field;r(k).then(R=>{[i,m]=[R,A],v()});return}if(!i)return void T(k,C);let x=performance.now();dt(i,O);let I=t.status.peek().playing?Be:Ge,$=k.names.parameters.length,b=y.of(C,o(),O.sample,Nt($,a,I));i.setPoints(b.points),i.activations();let{grid:M}=b,S=performance.now()-x;a=(a+S/(M.columns*M.rows*$))/2,c({grid:M,map:i.map}),g(i,O,C),u=x+Math.max(qe,He*(performance.now()-x))}function g(k,O,C){let x=performance.now();if(t.status.peek().playing&&x-h<je)return;if(h=x,!O.complete)return void(l.value=null);k.setPoints(C.inputs);let I=Kt(k,C.count,C.outputs);k.setSamples(C.inputs,C.targets);let{revision:$,iteration:b}=O;l.value={revision:$,iteration:b,outputs:I,errors:k.errors().slice()}}async function T(k,O){if(p)return;p=!0,l.value=null;let{across:C,up:x}=o(),[{names:I},{known:$}]=[k,P(k)],{grid:b}=y.of(O,o(),t.frame.peek()?.sample??0,Xe),M=I.layers.slice(1).flat();try{let S=await n({across:jt($[C],b.x,b.columns),...x===null?{}:{up:jt($[x],{low:b.y.high,high:b.y.low},b.rows)},sample:t.frame.peek()?.sample,neurons:M.length<=64?M:I.layers.at(-1)});c({grid:b,map:A=>(S.outputs[M[A]]??[]).map(R=>R??Number.NaN)})}catch{}p=!1,u=performance.now()+Ke}return Fe(()=>{t.frame.value,e.rows.value,t.connection.value,t.status.value.playing,o(),v()}),{live:De(()=>{let[k,O]=[l.value,e.rows.value];return k&&O&&k.outputs.length===O.outputs&&k.errors.length===O.count?k:null}),request:v,at(k){let[O,C]=[t.network.peek(),t.frame.peek()];if(!i||!O||!C?.complete||O.field!==m)return null;dt(i,C),i.setPoints(k);let x=O.layers[O.layers.length-1];return Kt(i,1,x).map(([I])=>I)},errorsNow(){let[k,O,C]=[t.network.peek(),t.frame.peek(),e.rows.peek()];return!i||!k||!C||!O?.complete||k.field!==m?null:(dt(i,O),i.setSamples(C.inputs,C.targets),i.errors().slice())},canWorkOut:()=>i!==null||m===""}}function dt(t,{complete:e,drawn:r,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let s=Array.from({length:n.length},(c,l)=>n[l]??0).slice(o);return t.setParameters(r,s)}function Kt(t,e,r){let o=t.activations().length/e;return Array.from({length:r},(s,c)=>t.map(o-r+c).slice())}function jt(t,{low:e,high:r},n){let o=(r-e)/n/2;return{name:t,first:e+o,last:r-o,count:n}}import{effect as Ve,signal as Je,untracked as ze}from"@preact/signals-core";function Ht(t,e,{inputs:r,number:n,outputs:o,error:s}){let c=e>=t.trainCount?", for testing":"",l=Gt(t.inputs,t.width,e).map((p,a)=>`${r[a]} ${n(p,4)}`),i=p=>p.slice(0,4).map(a=>n(a,4)).join(" and "),m=[`Target ${i(Gt(t.targets,t.outputs,e))}`,o?`output ${i(o)}`:"",s===null?"":`error ${n(s,4)}`].filter(Boolean),f=l.length>4?" and more":"";return`Sample ${e+1} of ${t.count}${c}. ${l.slice(0,4).join(", ")}${f}. ${m.join(", ")}.`}function Gt(t,e,r){return Array.from(t.subarray(r*e,(r+1)*e))}function Xt(t,e,r){let n=r?"In this iteration:":"Next:";return t.length===1?`${n} sample`:t.length===e?`${n} all ${e} training samples, in one batch.`:`${n} a batch of ${t.length} of the ${e} training samples:`}function Yt({alike:t},e){let r=t>1?`, the first of ${t} with this error`:"";return`The worst of ${e} training samples${r}.`}function Vt(t,e,r){let n=Je(null),o=null;Ve(()=>{let[l,i,m]=[e.chosen.value,t.frame.value,e.rows.value];l===null&&(o=null),n.value&&(n.value.of!==s()||n.value.row!==l&&i?.sample===l)&&(n.value=null),!(l===null||!m||i?.sample!==l||o===l)&&(o=l,ze(()=>c(m,l)))});function s(){let l=t.frame.peek();return`${l?.iteration} ${l?.trainError}`}function c(l,i){let{width:m}=l,f=l.inputs.subarray(i*m,(i+1)*m),p=t.network.peek(),a=Ht(l,i,{inputs:p?P(p).labels:[],number:t.writing.peek().number,outputs:r.at(f),error:r.errorsNow()?.[i]??null}),u=n.peek()?.row===i?`${n.peek()?.sentence} `:"";t.say(u+a)}return{worst:n,showWorst(){let[l,i]=[r.errorsNow(),e.rows.peek()];if(!l||!i)return;let m=Et(l,i.trainCount);n.value={row:m.row,sentence:Yt(m,i.trainCount),of:s()},o===m.row&&e.chosen.peek()===m.row?c(i,m.row):e.show(m.row)}}}import{computed as j,effect as Zt,signal as Jt}from"@preact/signals-core";var zt=120;function te(t,e,r){let n=Jt(null),o=Jt(null),s=j(()=>{let[a,u]=[n.value,t.network.value];return a&&u&&a.trainCount===u.samples&&a.width===P(u).labels.length&&a.outputs===u.layers[u.layers.length-1]?a:null}),c=j(()=>{let[a,u]=[t.network.value,t.frame.value];if(!a||!u||a.samples<2)return"";let h=et(a),y=t.history.value.edits.filter(({quantity:v,iteration:d})=>{let g=h.get(v)?.kind;return(g==="input"||g==="target")&&d<=u.iteration});return`${a.revision} ${y.map(v=>`${v.iteration} ${v.quantity} ${v.text}`)}`});Qt(zt,()=>c.value!=="",()=>r.samples(),a=>n.value=nt(a));let l=j(()=>!t.status.value.playing&&t.connection.value==="open");Qt(zt,()=>{let[a,u]=[t.network.value,t.frame.value];return!!(a&&u&&a.samples>1&&l.value)},()=>r.batch(),a=>o.value=a);let i,m=!1;async function f(a){if(!t.watching&&(i=a,!m)){for(m=!0;i!==void 0;){let u=i;i=void 0,(await e.carryOut({type:"show_sample",sample:u})).ok&&o.value&&(o.value={...o.value,shown:u})}m=!1}}let p=j(()=>o.value?.shown??null);return Zt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&p.value!==null&&f(null)}),{rows:s,coding:j(()=>s.value?ot(s.value):null),shown:j(()=>t.frame.value?.sample??0),chosen:p,coming:j(()=>{let[a,u]=[o.value,t.frame.value];return l.value&&a&&a.iteration===u?.iteration?a.samples:[]}),show:f,move(a){let u=s.value?.count??0,h=t.frame.value?.sample??0;u>0&&f((h+a+u)%u)}}}function Qt(t,e,r,n){let o=0,s;Zt(()=>{let c=++o;clearTimeout(s),e()&&(s=setTimeout(()=>{r().then(l=>c===o&&n(l),()=>{})},t))})}import{computed as Qe}from"@preact/signals-core";var Q=4,gt=11,ee=4;function ne(t,e,r,n){let o=lt();function s(c,l){let i=e.rows.peek();if(!i)return null;let{across:m,up:f}=r.axes.peek(),p=Math.min(e.shown.peek(),i.count-1),a=i.inputs.slice(p*i.width,(p+1)*i.width);return a[m]=c,f!==null&&(a[f]=l),a}return{pointAt(c,l){let[i,m]=[s(c,l),t.network.peek()];if(!i||!m)return"";let{number:f}=t.writing.peek(),{across:p,up:a}=r.axes.peek(),{layers:u}=m.names,{labels:h}=P(m),y=[p,...a===null?[]:[a]].map(g=>`${h[g]} ${f(i[g])}`),v=n.at(i)??[],d=u[u.length-1];return[...y,...v.slice(0,Q).map((g,T)=>`${d[T]} ${f(g)}`)].join(`
`)},table(){let[c,l]=[e.rows.peek(),t.network.peek()],i=r.axes.value;if(!c||!l)return null;let{x:m,y:f}=o.of(c,i,Math.min(e.shown.value,c.count-1),gt).grid,p=Array.from({length:gt},(d,g)=>(g+.5)/gt),a=p.map(d=>Y(m,d)),u=i.up===null?[0]:p.map(d=>Y(f,1-d)),{number:h}=t.writing.value,y=(d,g)=>{let T=s(d,g),k=T&&n.at(T);return k?k.slice(0,Q).map(O=>h(O,ee)).join("; "):"–"},v=l.names.layers[l.names.layers.length-1];return{across:a,up:u,of:v.slice(0,Q).join("; "),values:u.map(d=>a.map(g=>y(g,d)))}},label:Qe(()=>{let[c,l]=[e.rows.value,t.network.value];if(!c||!l)return"";let{number:i}=t.writing.value,m=Math.min(e.shown.value,c.count-1),f=(v,d)=>Array.from(v.subarray(m*d,(m+1)*d)).map(g=>i(g,ee)),p=P(l).labels,a=f(c.inputs,c.width).map((v,d)=>`${p[d]} ${v}`),u=f(c.targets,c.outputs).slice(0,Q),h=m>=c.trainCount?", for testing":"";return`Samples in the picture of ${r.neuron.value?.name??"the network"}. Shown: sample ${m+1} of ${c.count}${h}: ${a.slice(0,Q).join(", ")}, target ${u.join(", ")}. Arrow keys show the next sample that way.`})}}import{useEffect as Tn,useRef as Mn}from"preact/hooks";var Ze=12;function oe({store:t,showing:e,live:r}){let[n,o,s,c]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!n||!o||!s||!c||o.classes===0||o.classes>Ze)return"";let l=n.count>n.trainCount,i=st(n,o,s.outputs,l?n.trainCount:0,n.count),m=c.names.layers[c.names.layers.length-1],f=t.writing.value.number,p=n.outputs===1?[o.low,o.high].map(a=>f(a,Number.isInteger(a)?0:2)):m;return w`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${l?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${p.map(a=>w`<th scope="col">${a}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${i.map((a,u)=>w`<tr>
                <th scope="row">${p[u]}</th>
                ${a.map((h,y)=>w`<td class=${u===y?"right":h>0?"wrong":""}>
                      ${W(h)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as tn}from"preact/hooks";function se({store:t,begin:e}){let[r,n,o]=[t.recipe.value,t.choices.value,t.network.value],[s,c]=tn("");if(!r||!n?.features||!o)return"";let{labels:l}=P(o),i=u=>f.includes(u),m=n.features.filter(({columns:u})=>u<=l.length),f=r.data.features??m.map(({name:u})=>u).filter(u=>/^x\d$/.test(u));if(l.length>2||o.samples<2&&!r.data.features)return"";let p="weights"in r.network.start;async function a(u){let h=await e(y=>{let v=y.data.features??m.map(g=>g.name).filter(g=>/^x\d$/.test(g)),d=m.map(g=>g.name).filter(g=>g===u?!v.includes(g):v.includes(g));return St(y,l.length,d)});c(h.ok?"":h.message)}return w`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${m.map(({name:u,formula:h})=>w`<label key=${u}>
          <input
            type="checkbox"
            checked=${i(u)}
            disabled=${i(u)&&f.length===1}
            onChange=${()=>{a(u)}}
          />
          ${en(h,l)}
        </label>`)}
    ${s&&w`<p class="refusal" role="alert">${s}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${p?"; a new one begins with weight 0":""}.${f.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function en(t,e){return t.replace(/x(\d)/g,(r,n)=>/^i\d$/.test(e[n-1])?r:e[n-1])}import{useId as nn,useState as ae}from"preact/hooks";var on=["sin x","x³ − x","|x|"];function re({store:t,formula:e,usual:r,disabled:n,begin:o}){let s=nn(),[c,l]=ae(null),[i,m]=ae("");async function f(a){let u=await o(h=>B(h,{formula:a}));return m(u.ok?"":u.message??""),u.ok?l(null):t.notice.value="",u}async function p(a){l(null),await f(a)}return w`<form
    class="formula-field"
    onSubmit=${a=>{a.preventDefault(),c!==null&&f(c)}}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[r,...on].map(a=>w`<button
            key=${a}
            type="button"
            aria-pressed=${a===e}
            disabled=${n}
            onClick=${()=>{p(a)}}
          >
            ${a}
          </button>`)}
    </div>
    <label>
      <span>y =</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck=${!1}
        maxlength="200"
        aria-label="Formula of the curve, in x"
        aria-invalid=${i!==""}
        aria-describedby=${i?`${s}-refusal`:null}
        disabled=${n}
        value=${c??e}
        onInput=${a=>l(a.target.value)}
        onKeyDown=${a=>{a.stopPropagation(),a.key==="Escape"&&(l(null),m(""))}}
      />
      <button type="submit" disabled=${n||c===null}>Draw</button>
    </label>
    ${i&&w`<p class="refusal" role="alert" id=${`${s}-refusal`}>${i}</p>`}
  </form>`}import{useState as ue}from"preact/hooks";var sn=1e4,le=.05,ie=20,an=2e3;function ce({store:t,actions:e,begin:r,choosing:n}){let[o,s,c]=[t.recipe.value,t.choices.value,t.network.value],[l,i]=ue("");if(!o||!s||!c)return"";let m="dataset"in o.data?o.data:null,f=s.datasets.find(({name:T})=>T===m?.dataset),p=t.keeps("network")||n.isUnderWay.value,a="initializer"in o.network.start,u=()=>Math.floor(Math.random()*sn),{samples:h,settings:y}=c;async function v(T){let k=await r(T);return i(k.ok?"":k.message??""),k.ok}async function d(){await v(T=>Tt(T,u()))&&t.say("New data: other samples of the same kind. The starting weights are as before.")}async function g(){await v(T=>Mt(T,u()))&&t.say("New weights: other starting weights. The data are as before.")}return w`
    ${l&&w`<p class="refusal" role="alert">${l}</p>`}
    ${m&&f?.noise?w`<${it}
            label="Noise"
            value=${m.noise??0}
            most=${1}
            step=${le}
            disabled=${p}
            words=${T=>t.writing.value.number(T,2)}
            keep=${T=>v(k=>B(k,{noise:T}))}
          />`:""}
    ${m&&f&&!f.fixed?w`<${it}
            label="Samples"
            value=${m.samples??f.usual_samples}
            least=${ie}
            most=${an}
            step=${ie}
            disabled=${p}
            words=${W}
            keep=${T=>v(k=>B(k,{samples:T}))}
          />`:""}
    ${m&&f&&f.usual_samples>1?w`<${it}
            label="For testing"
            value=${m.test_fraction??0}
            most=${.9}
            step=${le}
            disabled=${p}
            words=${T=>`${Math.round(100*T)} %`}
            keep=${T=>v(k=>B(k,{test_fraction:T}))}
          />`:""}
    ${h>1?w`<${it}
            label="Batch"
            value=${y.batch_size||h}
            least=${1}
            most=${h}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${T=>T===h?"all":String(T)}
            keep=${T=>{e.edit("batch_size",T===h?0:T)}}
          />`:""}
    ${m&&h>1?w`<p class="making">
            <button
              type="button"
              disabled=${p||!!(f?.fixed&&!m.noise&&!m.test_fraction)}
              onClick=${()=>{d()}}
            >
              New data
            </button>
            <button type="button" disabled=${p||!a} onClick=${()=>{g()}}>
              New weights
            </button>
          </p>`:""}
  `}function it({label:t,value:e,least:r=0,most:n,step:o,disabled:s,words:c,keep:l}){let[i,m]=ue(null),f=a=>Number(a.target.value),p=i??e;return w`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${n}
      step=${o}
      value=${p}
      disabled=${s}
      aria-valuetext=${c(p)}
      onInput=${a=>m(f(a))}
      onChange=${a=>{m(null),l(f(a))}}
    />
    <output>${c(p)}</output>
  </label>`}import{useState as pe}from"preact/hooks";import{useState as rn}from"preact/hooks";var ln=24;function fe({store:t,showing:e,saying:r,rows:n,isKnown:o}){if(t.watching)return w`<${me} ...${{store:t,showing:e,rows:n}} />`;let s=e.shown.value,c=async i=>!Number.isInteger(i)||i<1||i>n.count?{ok:!1,message:`The samples have the numbers 1 to ${n.count}; ${i} is none of them.`}:(await e.show(i-1),{ok:!0}),l=r.worst.value;return w`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${Ct} label="Shown sample" value=${s+1} step=${1} keep=${c} />
      <span>of ${W(n.count)}${s>=n.trainCount?", for testing":""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
        <button
          type="button"
          disabled=${!o}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${r.showWorst}
        >
          The worst
        </button>
        <button
          type="button"
          disabled=${e.chosen.value===null}
          title="Shows the samples as training comes to them"
          onClick=${()=>{e.show(null)}}
        >
          The next in training
        </button>
      </span>
    </div>
    ${l?.row===s?w`<p class="hint worst">${l.sentence}</p>`:""}
    <${me} ...${{store:t,showing:e,rows:n}} />`}function me({store:t,showing:e,rows:r}){let[n,o]=rn(!1),s=e.coming.value;if(s.length===0)return w`<p class="coming hint">
      ${t.status.value.playing?"Pause to see which samples come next.":"…"}
    </p>`;let c=(t.moment.value?.of??0)>0,l=Xt(s,r.trainCount,c);if(s.length===r.trainCount&&s.length>1)return w`<p class="coming">${l}</p>`;let i=n?s:s.slice(0,ln);return w`<div class="coming">
    <span>${l}</span>
    ${i.map(m=>w`<button
          key=${m}
          type="button"
          class="member"
          aria-label=${`Sample ${m+1}`}
          aria-current=${m===e.shown.value?"true":null}
          disabled=${t.watching}
          onClick=${()=>{e.show(m)}}
        >
          ${m+1}
        </button>`)}
    ${s.length===1?w`<span>of ${W(r.trainCount)}</span>`:""}
    ${s.length>i.length?w`<button type="button" class="plain" onClick=${()=>o(!0)}>
            and ${s.length-i.length} more
          </button>`:""}
  </div>`}var U=25,un=5e-5,$t=4;function de({store:t,showing:e,saying:r,live:n,canWorkOut:o}){let s=e.shown.value,[c,l]=pe(Math.floor(s/U)),[i,m]=pe(s),[f,p,a]=[e.rows.value,t.network.value,n.value];if(!f||!p)return"";e.chosen.value!==null&&e.chosen.value!==i&&(m(e.chosen.value),l(Math.floor(e.chosen.value/U)));let u=Math.ceil(f.count/U)-1,h=Math.min(c,u),y=cn(P(p).labels,p.names.layers,f),v=Array.from({length:Math.min(U,f.count-h*U)},(g,T)=>h*U+T),d=new Set(e.coming.value);return w`
    <${fe} isKnown=${a!==null} ...${{store:t,showing:e,saying:r,rows:f}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${y.map(({name:g})=>w`<th scope="col" key=${g}>${g}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${v.map(g=>w`<tr
                key=${g}
                class=${`${g===s?"chosen":""} ${g>=f.trainCount?"test":""}`}
                onClick=${()=>{e.show(g)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${g+1}${g>=f.trainCount?", for testing":""}${d.has(g)?", in the next iteration":""}`}
                    aria-current=${g===s?"true":null}
                    disabled=${t.watching}
                  >
                    ${d.has(g)?"› ":""}${g+1}
                  </button>
                </th>
                ${y.map(({name:T,read:k,most:O})=>w`<td key=${T}>${he(t,k(g,a),O)}</td>`)}
                <td>${he(t,a?.errors[g])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${h===0} onClick=${()=>l(h-1)}>Earlier rows</button>
      <span>${W(h*U+1)}–${W(h*U+v.length)} of ${W(f.count)}</span>
      <button type="button" disabled=${h===u} onClick=${()=>l(h+1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${f.count>f.trainCount?"Open marks, and italics here, are for testing. ":""}${d.size>0?"› is in the next iteration. ":""}${a||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function he(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<un?2:r)}function cn(t,e,{inputs:r,targets:n,width:o,outputs:s}){let c=e[e.length-1],l=s===1,i=m=>m.every(Number.isInteger)?0:3;return[...t.slice(0,$t).map((m,f)=>({name:m,read:p=>r[p*o+f],most:i(r)})),...c.slice(0,$t).map((m,f)=>({name:l?"target":`target ${m}`,read:p=>n[p*s+f],most:i(n)})),...c.slice(0,$t).map((m,f)=>({name:l?"output":`out ${m}`,read:(p,a)=>a?.outputs[f][p],most:4}))]}import{useEffect as kn,useMemo as yn,useRef as Sn}from"preact/hooks";var N=84,ut=8,mn=10,[fn,pn]=[5,2.3],hn={middle:.5,half:.5},wt=7,ge={light:{low:"#ffffff",high:"#565d68",rim:"#8a919c",text:"#1c2026"},dark:{low:"#14171c",high:"#c3cad6",rim:"#6c7480",text:"#e8eaee"}};function $e(t,e,r,n){t.setTransform(2,0,0,2,0,0),t.clearRect(0,0,N,N),e.form==="points"?dn(t,e,r):e.form==="strip"?gn(t,e,r):$n(t,e,r,n)}function dn(t,{points:e,classes:r},n){let o=s=>ut+s*(N-2*ut);for(let{across:s,up:c,part:l,kind:i}of e){let m=e.length<mn?fn:pn;rt(t,o(s),N-o(c),m,r>2?i:0),t.fillStyle=i<0?at(l,hn,n):G(i,n),t.fill()}}function gn(t,{rows:e,isCut:r},n){let o=ge[n],s=r?N-5:N,c=e[0].inputs.length+e[0].targets.length,l=Math.min(14,(N-2*ut-wt)/c),i=Math.min(12,(s-ut)/e.length),m=(N-wt-l*c)/2,f=(s-i*e.length)/2;if(e.forEach(({inputs:p,targets:a},u)=>{let h=(y,v,d)=>{t.fillStyle=d,t.fillRect(v+y*l,f+u*i,l-.7,i-.7)};p.forEach((y,v)=>h(v,m,y>.5?o.high:o.low)),a.forEach((y,v)=>h(p.length+v,m+wt,G(y>.5?1:0,n)))}),!!r){t.fillStyle=o.rim;for(let p of[-5,0,5])t.fillRect(N/2+p-.8,N-5,1.6,1.6)}}function $n(t,{inputs:e,targets:r},n,o){let s=ge[n],[c,l]=[30,18],i=(a,u,h)=>{let y=(N-(l+6)*a.length+6)/2;return a.map((v,d)=>{let g=y+d*(l+6);return t.fillStyle=s.low,t.fillRect(u,g,c,l),t.lineWidth=h?1.6:1,t.strokeStyle=h?G(v>.5?1:0,n):s.rim,t.strokeRect(u,g,c,l),t.fillStyle=s.text,t.fillText(o(v),u+c/2,g+l/2+.5),g+l/2})};t.font="11px system-ui, sans-serif",t.textAlign="center",t.textBaseline="middle";let[m,f]=[6,N-6-c],p=[i(e,m,!1),i(r,f,!0)];t.lineWidth=1,t.strokeStyle=s.rim;for(let a of p[0])for(let u of p[1])t.beginPath(),t.moveTo(m+c,a),t.lineTo(f,u),t.stroke()}var wn=16;function we({inputs:t,targets:e},{usual_samples:r}){let n=t[0].length;if(t.length===1)return{form:"row",inputs:t[0],targets:e[0],note:""};if(n>2&&t.flat().every(a=>a===0||a===1)){let a=vn(t.length,wn);return{form:"strip",rows:a.map(u=>({inputs:t[u],targets:e[u]})),isCut:a.length<r,note:a.length<r?`${a.length} of ${r} rows`:`all ${r} rows`}}let o=nt({train_count:t.length,inputs:t,targets:e}),s=ot(o),c=n>2?n-2:0,l=e.map(([a])=>a),i=t.map((a,u)=>n===1?l[u]:a[c+1]),[m,f,p]=[t.map(a=>a[c]),i,l].map(bn);return{form:"points",points:t.map((a,u)=>({across:m[u],up:f[u],part:p[u],kind:s.classes>0?K(o,s,u):-1})),classes:s.classes,note:n>2?`inputs ${c+1} and ${c+2} of ${n}`:""}}function vn(t,e){let r=Math.min(t,e);return Array.from({length:r},(n,o)=>Math.round(o*(t-1)/Math.max(1,r-1)))}function bn(t){let[e,r]=[Math.min(...t),Math.max(...t)];return t.map(n=>(n-e)/(r-e||1))}var ve=2;function ke({choices:t,...e}){let r=t.filter(({inputs:s})=>s<=ve),n=t.filter(({inputs:s})=>s>ve),o=n.some(({name:s})=>s===e.chosen);return w`<div class="thumbnails" role="group" aria-label="Data sets">
      ${r.map(s=>w`<${be} key=${s.name} choice=${s} ...${e} />`)}
    </div>
    <details class="more-inputs" open=${o||void 0}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${n.map(s=>w`<${be} key=${s.name} choice=${s} ...${e} />`)}
      </div>
    </details>`}function be({store:t,choice:e,rows:r,chosen:n,choose:o,disabled:s}){let c=r[e.name],l=yn(()=>c?we(c,e):null,[c,e]),[i,m]=[t.theme.value,t.writing.value],f=Sn(null);return kn(()=>{let p=l&&f.current?.getContext("2d");p&&$e(p,l,i,a=>m.number(a,2))},[l,i,m]),w`<button
    type="button"
    data-name=${e.name}
    aria-pressed=${e.name===n}
    disabled=${s}
    onClick=${()=>o(e.name)}
  >
    <canvas ref=${f} width=${2*N} height=${2*N} aria-hidden="true"></canvas>
    <span>${e.name===Ot?"The article":e.title}</span>
    ${l?.note?w`<small>${l.note}</small>`:""}
  </button>`}function ye(t){let{store:e,actions:r,showing:n,saying:o,choosing:s,open:c}=t,l=Mn(null),i=s.made.value;if(Tn(()=>{i&&c.value&&l.current?.querySelector(".choice-head")?.scrollIntoView({block:"nearest"})},[i?.recipe]),!c.value)return"";let[m,f,p]=[e.choices.value,e.recipe.value,e.network.value];if(!m||!p)return w`<p class="waiting">Fetching the data …</p>`;let a=e.keeps("network"),u=f&&"dataset"in f.data?f.data:null,h=m.datasets.find(({name:y})=>y===u?.dataset)?.formula??"";return w`
    <${ke}
      choices=${m.datasets}
      rows=${t.thumbnails.value??{}}
      chosen=${s.openName.value}
      choose=${y=>{s.choose(y)}}
      ...${{store:e,disabled:a}}
    />
    ${u&&h?w`<${re}
            formula=${u.formula??h}
            begin=${t.begin}
            ...${{store:e,usual:h,disabled:a}}
          />`:""}
    <div ref=${l}><${Wt} ...${{store:e,actions:r,choosing:s}} /></div>
    <${se} ...${t} />
    <${ce} ...${t} />
    ${p.samples<2?w`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`:w`<h3>Rows</h3>
            <${de} ...${{store:e,showing:n,saying:o,live:t.live,canWorkOut:t.canWorkOut}} />
            <${oe} ...${{store:e,showing:n,live:t.live}} />`}
  `}import{useState as On}from"preact/hooks";function Me({store:t,looking:e,tell:r}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{labels:s}=P(n),{across:c,up:l}=e.axes.value;return w`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${i=>e.of.value=Oe(i)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((i,m)=>i.length===1&&m===o.length-2?[]:i.map(f=>w`<option key=${f} value=${f}>${f}</option>`))}
        </select>
      </label>
      ${s.length>2?w`<${Se}
                label="Across"
                names=${s}
                value=${c}
                choose=${i=>e.across.value=i}
              />
              <${Se}
                label="Up"
                names=${s}
                value=${l??0}
                choose=${i=>e.up.value=i}
              />`:""}
      <${Te} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${l===null?"":w`<${Te} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Cn} names=${[s[c],l===null?"":s[l]]} store=${t} tell=${r} />
    </div>
  `}function Oe(t){return t.target.value}function Se({label:t,names:e,value:r,choose:n}){return w`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${o=>n(Number(Oe(o)))}
    >
      ${e.map((o,s)=>w`<option key=${o} value=${String(s)}>${o}</option>`)}
    </select>
  </label>`}function Te({label:t,of:e,words:r}){return w`<span class="switch" role="group" aria-label=${t}>
    ${r.map((n,o)=>w`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function Cn({names:t,store:e,tell:r}){let[n,o]=On(!1),s=n&&e.frame.value&&!e.status.value.playing?r():null;return w`<details
    class="plane-values"
    onToggle=${c=>o(c.target.open)}
  >
    <summary>values</summary>
    ${s?w`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${s.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${s.across.map(c=>w`<th scope="col">${e.writing.value.number(c,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${s.values.map((c,l)=>w`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(s.up[l],2):""}</th>
                      ${c.map(i=>w`<td>${i}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:w`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function ct({columns:t,rows:e},r){return n=>{let[o,s]=[n%r,Math.floor(n/r)];return Math.floor((s+.5)*(e/r))*t+Math.floor((o+.5)*(t/r))}}var[D,Z]=[22,2],vt=16,An={light:"#7a2fb5",dark:"#cf9bff"};function Ce(t,e){let r=new ImageData(D,D),n=new Uint32Array(r.data.buffer),o=[],s="";t.setAttribute("aria-hidden","true");function c(m,f){let p=JSON.stringify([m.map(u=>u.length),f]);if(p===s)return;s=p,o=[];let a=0;m.slice(1).forEach((u,h)=>{if(u.length>1){let y=L("canvas",""),v=Math.min(vt,u.length);y.width=v*(D+Z),y.height=Math.ceil(u.length/v)*(D+Z),l(y,u),o.push({canvas:y,names:u,first:a,activation:f[h]})}a+=u.length}),t.replaceChildren(...o.map(({canvas:u,names:h})=>xn(u,h)))}function l(m,f){let p=({offsetX:a,offsetY:u})=>{let h=Math.min(vt,f.length),[y,v]=[a,u].map(d=>Math.floor(d/(D+Z)));return y<h?f[v*h+y]:void 0};m.addEventListener("pointermove",a=>{let u=p(a);m.title=u??"",e.point(u??null,a.clientX,a.clientY)}),m.addEventListener("pointerleave",()=>e.point(null,0,0)),m.addEventListener("click",a=>{let u=p(a);u&&e.choose(u)})}function i(){t.hidden=!0}return i(),{clear:i,draw({layers:m,activations:f,theme:p,chosen:a},{grid:u,map:h}){if(u.rows===1)return i();c(m,f);let y=ct(u,D);for(let{canvas:v,names:d,first:g,activation:T}of o){let k=v.getContext("2d"),O=Math.min(vt,d.length);k.clearRect(0,0,v.width,v.height),d.forEach((C,x)=>{let I=h(g+x),[$,b]=[x%O*(D+Z),Math.floor(x/O)*(D+Z)];H(n,I,X(T,I),{theme:p,steps:null,stride:y}),k.putImageData(r,$,b),C===a&&(k.lineWidth=3,k.strokeStyle=An[p],k.strokeRect($+1,b+1,D-2,D-2))})}t.hidden=!1}}}function xn(t,e){let[r,n]=[L("div",""),L("span","")];return n.textContent=`${e[0]} to ${e[e.length-1]}`,r.append(n,t),r}var mt=28;function Ae({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function xe(t){let e=L("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(mt,mt),n=new Uint32Array(r.data.buffer),o=L("canvas","");o.width=o.height=mt;let s=o.getContext("2d");t.prepend(e);function c(){t.classList.remove("mapped"),e.hidden=!0}c();function l({plan:i,activations:m,theme:f},{grid:p,map:a}){let{spots:u}=i;if(p.rows===1)return c();let h=globalThis.devicePixelRatio||1,[y,v]=[Math.round(i.width*h),Math.round(i.height*h)];(e.width!==y||e.height!==v)&&([e.width,e.height]=[y,v]);let d=e.getContext("2d");d.setTransform(h,0,0,h,0,0),d.clearRect(0,0,i.width,i.height);let g=ct(p,mt),T=0;for(let{layer:k,x:O,y:C,halfWidth:x,halfHeight:I}of u){if(k===0)continue;let $=a(T++);H(n,$,X(m[k-1],$),{theme:f,steps:null,stride:g}),s.putImageData(r,0,0),d.save(),d.beginPath(),d.roundRect(O-x,C-I,2*x,2*I,I),d.clip(),d.drawImage(o,O-x,C-I,2*x,2*I),d.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:c,draw:l}}var En=4.2,[Rn,In]=[400,2.6],[_n,Ee]=[11,1.6],Pn=.08,bt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Ie(t,e,{rows:r,theme:n,errors:o,wrong:s,shown:c,next:l,axes:i,placeOf:m,colourOf:f,shapeOf:p}){let a=bt[n],u=r.count>Rn?In:En,h=0;for(let d=0;o&&d<r.count;d++)Number.isFinite(o[d])&&(h=Math.max(h,o[d]));let y=d=>{if(!o)return u;let g=Number.isFinite(o[d])?Math.sqrt(o[d]/(h||1)):1;return Ee+(_n-Ee)*g},v=r.width>(i.up===null?1:2);for(let d=0;d<r.count;d++){let[g,T]=m(d),k=d>=r.trainCount,O=f(d);t.globalAlpha=v&&d!==c?.45:1,rt(t,g*e.width,T*e.height,y(d),p(d)),t.fillStyle=k?a.rim:O,t.strokeStyle=k?O:a.rim,t.lineWidth=k?1.8:1.2,t.fill(),t.stroke(),o&&s?.[d]&&Ln(t,g*e.width,T*e.height,a.line)}t.globalAlpha=1;for(let d of l)d!==c&&Re(t,e,m(d),y(d)+2.5,1.2,a.line);c<r.count&&Re(t,e,m(c),y(c)+4.5,3,a.chosen)}function Re(t,{width:e,height:r},[n,o],s,c,l){t.beginPath(),t.arc(n*e,o*r,s,0,7),t.lineWidth=c,t.strokeStyle=l,t.stroke()}function Ln(t,e,r,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,r-4*o),t.lineTo(e+4,r+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function _e(t,e,r,{columns:n,rows:o},{coding:s,theme:c}){let[l,i]=[e.width/n,e.height/o];t.beginPath();let m=r.length===1?r:r.map((f,p)=>Nn(r,p));for(let f of m){let p=Dt(f,n,o,r.length===1?s.middle:0);for(let a=0;a<p.length;a+=4)t.moveTo(p[a]*l,p[a+1]*i),t.lineTo(p[a+2]*l,p[a+3]*i)}t.lineWidth=1.6,t.strokeStyle=bt[c].line,t.stroke()}function Nn(t,e){return Float64Array.from(t[e],(r,n)=>{let o=-1/0;for(let s=0;s<t.length;s++)s!==e&&(o=Math.max(o,t[s][n]));return r-o})}function Pe(t,e,r){let[n,o]=[1/0,-1/0],s=l=>{Number.isFinite(l)&&([n,o]=[Math.min(n,l),Math.max(o,l)])};if(r)for(let l=0;l<e.count;l++)s(e.targets[l*e.outputs]);for(let l=0;l<t.length;l++)s(t[l]);let c=(o-n)*Pn||1;return n<=o?{low:n-c,high:o+c}:{low:-1,high:1}}function Le(t,{width:e,height:r},n,{low:o,high:s},c){t.beginPath();for(let l=0;l<n.length;l++)t.lineTo((l+.5)/n.length*e,(1-(n[l]-o)/(s-o))*r);t.lineWidth=2.5,t.strokeStyle=bt[c].line,t.stroke()}var Wn=16,Dn=3,[Fn,Un]=[64,44],qn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Ne(t,e){let[r,n,o]=[L("div","plane-y"),L("div","plane-plot"),L("div","plane-x")],[s,c,l,i]=[L("canvas","plane-field"),L("canvas","plane-marks"),L("p","plane-readout"),L("p","plane-title")];for(let $ of[r,o,s,c,i])$.setAttribute("aria-hidden","true");l.hidden=!0,n.append(s,c,i,l),t.classList.add("plane");let m=L("div","plane-frame");m.append(r,n,o),t.append(m),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let f=null,p=null,a=[],u=null,h={width:0,height:0},y={low:0,high:1},v="";new ResizeObserver(([{contentRect:$}])=>{h={width:$.width,height:$.height},g()}).observe(n);function d($){let{rows:b,axes:M}=f,S=M.up===null?b.targets[$*b.outputs]:b.inputs[$*b.width+M.up],{x:A}=p;return[J(A,b.inputs[$*b.width+M.across]),1-J(y,S)]}function g(){if(!f||!p||!h.width||a.length===0)return;let{axes:$,neuron:b,rows:M}=f;y=$.up===null?Pe(a[0],M,b===null):p.y;let S=Kn(c,h),A={theme:f.theme,steps:It(f.steps,b===null?f.coding.classes:0)};s.hidden=$.up===null,$.up===null?Le(S,h,a[0],y,f.theme):(T(p,A),b===null&&f.coding.classes>0&&_e(S,h,a,p,f)),Ie(S,h,{...f,placeOf:d,colourOf:k,shapeOf:O}),C(p.x),n.setAttribute("aria-label",f.label),i.textContent=f.title,i.hidden=f.title===""}function T({columns:$,rows:b},M){let{neuron:S,activation:A,coding:R}=f;(s.width!==$||s.height!==b||!u)&&([s.width,s.height]=[$,b],u=new ImageData($,b));let E=new Uint32Array(u.data.buffer);S===null&&a.length>1&&R.classes>0?_t(E,a,R,M):H(E,a[0],S===null?R:X(A,a[0]),M),s.getContext("2d")?.putImageData(u,0,0),s.classList.toggle("sharp",M.steps!==null)}function k($){let{rows:b,coding:M,theme:S}=f;return M.classes>0?G(K(b,M,$),S):at(b.targets[$*b.outputs],M,S)}function O($){let{rows:b,coding:M}=f;return M.classes>2?K(b,M,$):0}function C($){let{names:b,writing:M}=f,S=[$,y].map((E,_)=>Lt(E,[h.width/Fn,h.height/Un][_])),A=S.map(({values:E,decimals:_})=>E.map(F=>M.number(F,_))),R=JSON.stringify([b,A,h,$,y]);R!==v&&(v=R,o.replaceChildren(...S[0].values.map((E,_)=>ft(A[0][_],"left",J($,E))),ft(b[0])),r.replaceChildren(...S[1].values.map((E,_)=>ft(A[1][_],"top",1-J(y,E))),ft(b[1])))}function x($,b){let[M,S]=[null,Wn];for(let A=0;A<f.rows.count;A++){let[R,E]=d(A),_=Math.hypot(R*h.width-$,E*h.height-b);_<S&&([M,S]=[A,_])}return M}function I($){let b=n.getBoundingClientRect();return[$.clientX-b.left,$.clientY-b.top]}return n.addEventListener("click",$=>{let b=f&&p?x(...I($)):null;b!==null&&e.show(b)}),n.addEventListener("pointermove",$=>{if(!f||!p)return;let[b,M]=I($),S=e.pointAt(Y(p.x,b/h.width),Y(p.y,1-M/h.height));l.textContent=S,l.hidden=S==="",l.classList.toggle("low",M<h.height/2),n.classList.toggle("over-sample",x(b,M)!==null)}),n.addEventListener("pointerleave",()=>l.hidden=!0),n.addEventListener("keydown",$=>{if(!f||!p||$.ctrlKey||$.altKey||$.metaKey)return;let b=qn[$.key],{rows:M,shown:S}=f;if(b){let R=Rt(E=>{let[_,F]=d(E);return[_,1-F]},M.count,S,b);R!==S&&e.show(R)}else if($.key==="PageDown")e.move(1);else if($.key==="PageUp")e.move(-1);else if($.key==="Home")e.show(0);else if($.key==="End")e.show(M.count-1);else return;$.preventDefault(),$.stopPropagation()}),{show($,b){f=$;let{neuron:M,neurons:S,rows:A}=$,R=M===null?Array.from({length:A.outputs},(E,_)=>S-A.outputs+_):[M];({grid:p}=b),a=R.map(E=>Float64Array.from(b.map(E))),g()}}}function Kn(t,{width:e,height:r}){let n=globalThis.devicePixelRatio||1,[o,s]=[Math.round(e*n),Math.round(r*n)];(t.width!==o||t.height!==s)&&([t.width,t.height]=[o,s]);let c=t.getContext("2d");return c.setTransform(n,0,0,n,0,0),c.clearRect(0,0,e,r),c}function ft(t,e,r=0){let n=L("span",e?"":`plane-axis${t.length>Dn?" long":""}`);return n.textContent=t,e&&(n.style[e]=`${100*r}%`),n}var[Bn,Gn]=[5,8];function Js({store:t,actions:e,server:r,settings:n,opened:o,panelOpen:s,planOf:c,resized:l,isHidden:i,show:m}){let f=tt("#plane"),p=tt(".diagram-place"),a=tt(".stage"),u=te(t,e,r),h=qt(t),y=kt(()=>u.rows.value!==null&&(t.network.value?.samples??0)>1),v=kt(()=>y.value&&!i),d=Pt(r),g=Bt(t,u,{load:d.load,fetchField:r.field,axes:()=>h.axes.value,isSeen:()=>y.peek()&&!document.hidden&&(s.peek()||f.offsetWidth>0),onPicture:S=>jn(()=>$(S))}),T=Ft(u,g),k=Vt(t,u,g),O=ne(t,u,h,g),C=xe(p),x=Ce(tt("#map-strip"),{point:e.point,choose:e.select}),I=Ne(tt("#plane-view"),{show:S=>{u.show(S)},move:u.move,pointAt:O.pointAt});function $(S){let[A,R,E]=[M.value,c(),t.network.value],_=(t.moment.value?.of??0)>0;if(!A||!E||!v.value||f.offsetWidth===0)return b();let F=u.coming.value,q=F.length<A.rows.trainCount?F:[];I.show({...A,next:q,shown:u.shown.value,label:O.label.value},S);let{activations:V}=E;if(!R||_)b();else if(Ae(R))x.clear(),C.draw({plan:R,activations:V,theme:A.theme},S);else{C.clear();let{layers:pt}=E.names;x.draw({layers:pt,activations:V,theme:A.theme,chosen:t.selected.value},S)}}function b(){C.clear(),x.clear()}yt(()=>{l.value,f.hidden=!v.value;let S=t.network.value?.layers??[];a.classList.toggle("with-plane",v.value),a.classList.toggle("broad",S.length>Bn||Math.max(...S)>Gn),v.value?g.request():b()});let M=kt(()=>{let[S,A,R]=[t.network.value,u.rows.value,u.coding.value];if(!S||!A||!R)return null;let E=h.axes.value,{layers:_}=S.names,{labels:F}=P(S),q=h.neuron.value,V=h.withErrors.value;return{rows:A,coding:R,axes:E,names:[F[E.across],E.up===null?q?.name??_[_.length-1][0]:F[E.up]],neuron:q?.place??null,title:q?.name??"",activation:q?S.activations[q.layer-1]:"",neurons:S.layers.slice(1).reduce((pt,We)=>pt+We,0),errors:V?g.live.value?.errors??null:null,wrong:V?T.wrong.value:null,steps:h.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return yt(()=>{M.value,u.shown.value,u.coming.value,g.request()}),yt(()=>{s.value&&o.getThumbnails().catch(()=>{})}),m("#plane-controls",Me,{looking:h,tell:O.table}),m("#data",ye,{showing:u,saying:k,live:g.live,thumbnails:o.thumbnails,canWorkOut:g.canWorkOut,open:s,begin:n.begin,choosing:o.choosing}),{right:T.right,showing:u}}function tt(t){return document.querySelector(t)}export{Js as createDataView};
