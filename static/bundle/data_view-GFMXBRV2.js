import{a as q,j as D,o as Z,q as lt,r as it,w as P}from"./chunk-BHX5TYN6.js";import{a as ut,b as ct,c as pt,d as X,e as G,f as ft,g as mt,h as ht,i as dt,j as H,k as K,l as gt,m as wt,n as V}from"./chunk-JSPKAJ44.js";import{a as M}from"./chunk-YV6CSYCU.js";import{computed as st,effect as at,untracked as Qe}from"@preact/signals";var L=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function vt(t,e){let a=await WebAssembly.compile(t),o=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:n}=await WebAssembly.instantiate(a,{env:{__linear_memory:o}});return pe(n,o,e)}function pe(t,e,{layers:a,parameters:o}){let n=a[0],i=a[a.length-1],l=a.slice(1).reduce((p,g)=>p+g,0),r=fe(e);r.lay({work:t.work_numbers(),parameters:o});let u=0,s=0;function f({rows:p,mean:g=!1,l1:h=0,l2:w=0}){let{at:k}=r,T=p?t.batch_error(k.parameters,k.batchInputs,k.batchTargets,p.length,g?1:0,k.work):t.mean_error(k.parameters,k.inputs,k.targets,u,k.work);return h===0&&w===0?T:T+t.penalty(k.parameters,h,w)}function d({rows:p}){if(!p)return;r.lay({batchInputs:p.length*n,batchTargets:p.length*i});let{inputs:g,targets:h,batchInputs:w,batchTargets:k}=r.views;for(let T=0;T<p.length;T++){for(let b=0;b<n;b++)w[T*n+b]=g[p[T]*n+b];for(let b=0;b<i;b++)k[T*i+b]=h[p[T]*i+b]}}function m(p,g){let h=p/g;if(Number.isInteger(h)&&h>0)return h;throw new RangeError(`Rows of ${g} numbers were expected, at least one; ${p} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+o))/(8*(l+n+2))),hasFeatures:t.features!==void 0,setParameters(...p){let g=p.reduce((w,k)=>w+k.length,0);if(g!==o)throw new RangeError(`This network has ${o} weights and biases; ${g} came.`);let h=0;for(let w of p)r.views.parameters.set(w,h),h+=w.length},setSamples(p,g){let h=m(p.length,n);if(g.length!==h*i)throw new RangeError(`${h} rows of ${i} targets were expected; ${g.length} numbers came.`);r.lay({inputs:p.length,targets:g.length,errors:h}),r.views.inputs.set(p),r.views.targets.set(g),u=h},setPoints(p){let g=m(p.length,n);r.lay({points:p.length,outputs:l*g}),s=g,r.views.points.set(p)},setPlane(p){if(!t.features)throw new TypeError("This network has no features: set its inputs by setPoints.");let g=m(p.length,2);return r.lay({plane:p.length,points:g*n,outputs:l*g}),s=g,r.views.plane.set(p),t.features(r.at.plane,s,r.at.points),r.views.points},activations(){if(s===0)throw new RangeError("There are no points yet: set them first.");let{at:p}=r;return t.forward(p.parameters,p.points,s,p.outputs,p.work),r.views.outputs},map(p){return r.views.outputs.subarray(p*s,(p+1)*s)},errors(){c();let{at:p}=r;return t.errors(p.parameters,p.inputs,p.targets,u,p.errors,p.work),r.views.errors},error(p={}){return c(),d(p),f(p)},landscape({a:p,b:g,of:h={},from:w=0,to:k},T){c(),d(h);let b=r.views.parameters,[A,O]=[b[p.index],g?b[g.index]:0],v=p.values.length;for(let $=w;$<(k??T.length);$++)g&&(b[g.index]=g.values[Math.floor($/v)]),b[p.index]=p.values[$%v],T[$]=f(h);return g&&(b[g.index]=O),b[p.index]=A,T},along(p,g,h,w={}){c(),d(w);let k=r.views.parameters,T=r.copyOfParameters();for(let b=0;b<g.length;b++){for(let A=0;A<o;A++)k[A]=T[A]-g[b]*p[A];h[b]=f(w)}return k.set(T),h}};function c(){if(u===0)throw new RangeError("There are no samples yet: set them first.")}}function fe(t){let e=Object.fromEntries(L.map(s=>[s,0])),a={...e},o={...e},n=Object.fromEntries(L.map(s=>[s,new Float64Array(0)])),i=new Float64Array(0);function l(s){let f=Object.keys(s);if(f.every(c=>e[c]===s[c]))return;let m=f.some(c=>(s[c]??0)>a[c])?r({...e,...s}):null;Object.assign(e,s);for(let c of L)n[c]=new Float64Array(t.buffer,o[c],e[c]);m?.forEach((c,p)=>n[L[p]].set(c.subarray(0,e[L[p]])))}function r(s){let f=g=>Math.max(a[g],s[g]),d=8*L.reduce((g,h)=>g+f(h),0);if(d>64e6)throw new RangeError(`These points and samples need ${Math.ceil(d/1e6)} MB; choose fewer.`);let m=L.map(g=>n[g].slice()),c=d-t.buffer.byteLength;c>0&&t.grow(Math.ceil(c/65536));let p=0;for(let g of L)o[g]=p,a[g]=f(g),p+=a[g]*8;return m}function u(){return i.length!==e.parameters&&(i=new Float64Array(e.parameters)),i.set(n.parameters),i}return{at:o,views:n,lay:l,copyOfParameters:u}}function $t(t){let e="",a=Promise.resolve(null);return{load({field:o,layers:n,names:i}){if(o!==e){e=o;let l=i.parameters.length;a=t.fieldModule(o).then(r=>vt(r,{layers:n,parameters:l})).catch(()=>(e===o&&(e=""),null))}return a}}}import{computed as tt}from"@preact/signals-core";function bt(t,{live:e}){let a=tt(()=>{let[o,n,i]=[t.rows.value,t.coding.value,e.value];return!o||!n||!i||n.classes===0||i.outputs[0]?.length!==o.count?null:{rows:o,coding:n,outputs:i.outputs}});return{wrong:tt(()=>{if(!a.value)return null;let{rows:o,coding:n,outputs:i}=a.value,l=r=>pt(n,u=>i[u][r],o.outputs);return Array.from({length:o.count},(r,u)=>l(u)!==X(o,n,u))}),right:tt(()=>{if(!a.value)return null;let{rows:o,coding:n,outputs:i}=a.value,l=(r,u)=>ft(G(o,n,i,r,u));return{train:l(0,o.trainCount),test:l(o.trainCount,o.count)}})}}import{computed as yt,signal as U}from"@preact/signals-core";function kt(t){let e=U(0),a=U(1),o=U(""),n=U(!1),i=U(!1),l=yt(()=>{let u=t.network.value?.layers[0]??2;if(u===1)return{across:0,up:null};let s=Math.min(e.value,u-1),f=Math.min(a.value,u-1);return{across:s,up:f===s?(s+1)%u:f}}),r=yt(()=>{let u=t.network.value;if(!u)return null;let s=q(u);for(let f of[t.pointed.value?.name,o.value]){let d=s.get(f??"");if(d?.kind==="neuron")return{name:d.name,place:d.neuron,layer:d.layer}}return null});return{across:e,up:a,axes:l,of:o,neuron:r,withErrors:n,inSteps:i}}import{effect as de,signal as ge}from"@preact/signals-core";function St(t,e,a){let[o,n]=[1/0,-1/0];for(let l=e;l<t.length;l+=a)o=Math.min(o,t[l]),n=Math.max(n,t[l]);let i=(n-o)*.08||1;return{low:o-i,high:n+i}}function Tt({low:t,high:e},a){let o=(e-t)/a,n=10**Math.floor(Math.log10(o)),i=[1,2,5,10].map(f=>f*n).find(f=>f>=o)??10*n,l=Math.max(0,-Math.floor(Math.log10(i)+1e-9)),r=Math.ceil(t/i-1e-9),u=Math.floor(e/i+1e-9)-r+1;return{values:Array.from({length:Math.max(0,u)},(f,d)=>(r+d)*i),decimals:l}}function Y({low:t,high:e},a){return(a-t)/(e-t)}function N({low:t,high:e},a){return t+(e-t)*a}function me({x:t,y:e,columns:a,rows:o},{across:n,up:i,base:l}){let r=new Float64Array(a*o*l.length),u=0;for(let s=0;s<o;s++)for(let f=0;f<a;f++,u+=l.length)r.set(l,u),r[u+n]=N(t,(f+.5)/a),i!==null&&(r[u+i]=N(e,1-(s+.5)/o));return r}var Mt=[24,32,40,50,60,80,100],he=240;function At(t,e,a){let o=Math.sqrt(a/(e*t));return Mt.findLast(n=>n<=o)??Mt[0]}function J(){let t="",e=null,a={grid:{},points:new Float64Array(0)};return{of({inputs:o,width:n},{across:i,up:l},r,u){let s=o.subarray(r*n,(r+1)*n),f=n<=(l===null?1:2),d=`${u} ${i} ${l} ${f?"":s.join(" ")}`;if(o!==e||d!==t){[e,t]=[o,d];let m=St(o,i,n),c=l===null?{x:m,y:{low:0,high:1},columns:he,rows:1}:{x:m,y:St(o,l,n),columns:u,rows:u};a={grid:c,points:me(c,{across:i,up:l,base:s})}}return a}}}var we=50,ve=200,$e=200,[be,ye]=[5,30],ke=3,Se=41,Me=15e-7;function Et(t,e,{load:a,fetchField:o,axes:n,isSeen:i,onPicture:l}){let r=ge(null),u=null,s="",f=!1,d=!1,m=Me,[c,p]=[0,0],g=J();function h(){if(f)return;f=!0;let b=c-performance.now();b<=0?requestAnimationFrame(w):setTimeout(()=>requestAnimationFrame(w),b)}function w(){f=!1;let[b,A,O]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!b||!A||!O||!i())return;if(b.field!==s){let C=b.field;a(b).then(_=>{[u,s]=[_,C],h()});return}if(!u)return void T(b,O);let v=performance.now();xt(u,A);let $=t.status.peek().playing?be:ye,y=b.names.parameters.length,S=g.of(O,n(),A.sample,At(y,m,$));u.setPoints(S.points),u.activations();let{grid:x}=S,E=performance.now()-v;m=(m+E/(x.columns*x.rows*y))/2,l({grid:x,map:u.map}),k(u,A,O),c=v+Math.max(we,ke*(performance.now()-v))}function k(b,A,O){let v=performance.now();if(t.status.peek().playing&&v-p<$e)return;if(p=v,!A.complete)return void(r.value=null);b.setPoints(O.inputs);let $=Ot(b,O.count,O.outputs);b.setSamples(O.inputs,O.targets);let{revision:y,iteration:S}=A;r.value={revision:y,iteration:S,outputs:$,errors:b.errors().slice()}}async function T({names:b},A){if(d)return;d=!0,r.value=null;let{across:O,up:v}=n(),{grid:$}=g.of(A,n(),t.frame.peek()?.sample??0,Se),y=b.layers.slice(1).flat();try{let S=await o({across:Ct(b.layers[0][O],$.x,$.columns),...v===null?{}:{up:Ct(b.layers[0][v],{low:$.y.high,high:$.y.low},$.rows)},sample:t.frame.peek()?.sample,neurons:y.length<=64?y:b.layers.at(-1)});l({grid:$,map:x=>(S.outputs[y[x]]??[]).map(E=>E??Number.NaN)})}catch{}d=!1,c=performance.now()+ve}return de(()=>{t.frame.value,e.rows.value,t.connection.value,n(),h()}),{live:r,request:h,at(b){let[A,O]=[t.network.peek(),t.frame.peek()];if(!u||!A||!O?.complete||A.field!==s)return null;xt(u,O),u.setPoints(b);let v=A.layers[A.layers.length-1];return Ot(u,1,v).map(([$])=>$)},canWorkOut:()=>u!==null||s===""}}function xt(t,{complete:e,drawn:a,parameters:o,weightCount:n}){if(e)return t.setParameters(o);let i=Array.from({length:o.length},(l,r)=>o[r]??0).slice(n);return t.setParameters(a,i)}function Ot(t,e,a){let n=t.activations().length/e;return Array.from({length:a},(i,l)=>t.map(n-a+l).slice())}function Ct(t,{low:e,high:a},o){let n=(a-e)/o/2;return{name:t,first:e+n,last:a-n,count:o}}import{computed as F,effect as Lt,signal as _t}from"@preact/signals-core";var Pt=120;function Nt(t,e,a){let o=_t(null),n=_t(null),i=F(()=>{let[m,c]=[o.value,t.network.value];return m&&c&&m.trainCount===c.samples&&m.width===c.layers[0]&&m.outputs===c.layers[c.layers.length-1]?m:null}),l=F(()=>{let[m,c]=[t.network.value,t.frame.value];if(!m||!c||m.samples<2)return"";let p=q(m),g=t.history.value.edits.filter(({quantity:h,iteration:w})=>{let k=p.get(h)?.kind;return(k==="input"||k==="target")&&w<=c.iteration});return`${m.revision} ${g.map(h=>`${h.iteration} ${h.quantity} ${h.text}`)}`});Rt(Pt,()=>l.value!=="",()=>a.samples(),m=>o.value=ut(m));let r=F(()=>!t.status.value.playing&&t.connection.value==="open");Rt(Pt,()=>{let[m,c]=[t.network.value,t.frame.value];return!!(m&&c&&m.samples>1&&r.value)},()=>a.batch(),m=>n.value=m);let u,s=!1;async function f(m){if(!t.watching&&(u=m,!s)){for(s=!0;u!==void 0;){let c=u;u=void 0,(await e.carryOut({type:"show_sample",sample:c})).ok&&n.value&&(n.value={...n.value,shown:c})}s=!1}}let d=F(()=>n.value?.shown??null);return Lt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&d.value!==null&&f(null)}),{rows:i,coding:F(()=>i.value?ct(i.value):null),shown:F(()=>t.frame.value?.sample??0),chosen:d,coming:F(()=>{let[m,c]=[n.value,t.frame.value];return r.value&&m&&m.iteration===c?.iteration?m.samples:[]}),show:f,move(m){let c=i.value?.count??0,p=t.frame.value?.sample??0;c>0&&f((p+m+c)%c)}}}function Rt(t,e,a,o){let n=0,i;Lt(()=>{let l=++n;clearTimeout(i),e()&&(i=setTimeout(()=>{a().then(r=>l===n&&o(r),()=>{})},t))})}import{computed as Te}from"@preact/signals-core";var j=4,et=11,It=4;function Ft(t,e,a,o){let n=J();function i(l,r){let u=e.rows.peek();if(!u)return null;let{across:s,up:f}=a.axes.peek(),d=Math.min(e.shown.peek(),u.count-1),m=u.inputs.slice(d*u.width,(d+1)*u.width);return m[s]=l,f!==null&&(m[f]=r),m}return{pointAt(l,r){let[u,s]=[i(l,r),t.network.peek()];if(!u||!s)return"";let{number:f}=t.writing.peek(),{across:d,up:m}=a.axes.peek(),{layers:c}=s.names,p=[d,...m===null?[]:[m]].map(w=>`${c[0][w]} ${f(u[w])}`),g=o.at(u)??[],h=c[c.length-1];return[...p,...g.slice(0,j).map((w,k)=>`${h[k]} ${f(w)}`)].join(`
`)},table(){let[l,r]=[e.rows.peek(),t.network.peek()],u=a.axes.value;if(!l||!r)return null;let{x:s,y:f}=n.of(l,u,Math.min(e.shown.value,l.count-1),et).grid,d=Array.from({length:et},(w,k)=>(k+.5)/et),m=d.map(w=>N(s,w)),c=u.up===null?[0]:d.map(w=>N(f,1-w)),{number:p}=t.writing.value,g=(w,k)=>{let T=i(w,k),b=T&&o.at(T);return b?b.slice(0,j).map(A=>p(A,It)).join("; "):"–"},h=r.names.layers[r.names.layers.length-1];return{across:m,up:c,of:h.slice(0,j).join("; "),values:c.map(w=>m.map(k=>g(k,w)))}},label:Te(()=>{let[l,r]=[e.rows.value,t.network.value];if(!l||!r)return"";let{number:u}=t.writing.value,s=Math.min(e.shown.value,l.count-1),f=(g,h)=>Array.from(g.subarray(s*h,(s+1)*h)).map(w=>u(w,It)),d=r.names.layers[0],m=f(l.inputs,l.width).map((g,h)=>`${d[h]} ${g}`),c=f(l.targets,l.outputs).slice(0,j),p=s>=l.trainCount?", for testing":"";return`Samples in the network’s picture. Shown: sample ${s+1} of ${l.count}${p}: ${m.slice(0,j).join(", ")}, target ${c.join(", ")}. Arrow keys show the next sample that way.`})}}var Ae=12;function Wt({store:t,showing:e,live:a}){let[o,n,i,l]=[e.rows.value,e.coding.value,a.value,t.network.value];if(!o||!n||!i||!l||n.classes===0||n.classes>Ae)return"";let r=o.count>o.trainCount,u=G(o,n,i.outputs,r?o.trainCount:0,o.count),s=l.names.layers[l.names.layers.length-1],f=t.writing.value.number,d=o.outputs===1?[n.low,n.high].map(m=>f(m,Number.isInteger(m)?0:2)):s;return M`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${r?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${d.map(m=>M`<th scope="col">${m}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${u.map((m,c)=>M`<tr>
                <th scope="row">${d[c]}</th>
                ${m.map((p,g)=>M`<td class=${c===g?"right":p>0?"wrong":""}>
                      ${D(p)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as Bt}from"preact/hooks";var xe=1e4,Dt=.05;function Ut({store:t,actions:e,begin:a}){let[o,n,i]=[t.recipe.value,t.choices.value,t.network.value],[l,r]=Bt("");if(!o||!n||!i)return"";let u="dataset"in o.data?o.data:null,s=n.datasets.find(({name:h})=>h===u?.dataset),f=t.keeps("network"),d="initializer"in o.network.start,m=()=>Math.floor(Math.random()*xe),{samples:c,settings:p}=i;async function g(h){let w=await a(h);r(w.ok?"":w.message??"")}return M`
    ${l&&M`<p class="refusal" role="alert">${l}</p>`}
    ${u&&s?.noise?M`<${nt}
            label="Noise"
            value=${u.noise??0}
            most=${1}
            step=${Dt}
            disabled=${f}
            words=${h=>t.writing.value.number(h,2)}
            keep=${h=>g(w=>Z(w,{noise:h}))}
          />`:""}
    ${u&&s&&s.usual_samples>1?M`<${nt}
            label="For testing"
            value=${u.test_fraction??0}
            most=${.9}
            step=${Dt}
            disabled=${f}
            words=${h=>`${Math.round(100*h)} %`}
            keep=${h=>g(w=>Z(w,{test_fraction:h}))}
          />`:""}
    ${c>1?M`<${nt}
            label="Batch"
            value=${p.batch_size||c}
            least=${1}
            most=${c}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${h=>h===c?"all":String(h)}
            keep=${h=>{e.edit("batch_size",h===c?0:h)}}
          />`:""}
    ${u&&c>1?M`<p class="making">
            <button
              type="button"
              disabled=${f||!!(s?.fixed&&!u.noise&&!u.test_fraction)}
              onClick=${()=>{g(h=>lt(h,m()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${f||!d}
              onClick=${()=>{g(h=>it(h,m()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function nt({label:t,value:e,least:a=0,most:o,step:n,disabled:i,words:l,keep:r}){let[u,s]=Bt(null),f=m=>Number(m.target.value),d=u??e;return M`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${a}
      max=${o}
      step=${n}
      value=${d}
      disabled=${i}
      aria-valuetext=${l(d)}
      onInput=${m=>s(f(m))}
      onChange=${m=>{s(null),r(f(m))}}
    />
    <output>${l(d)}</output>
  </label>`}import{useState as Yt}from"preact/hooks";var I=25,Oe=5e-5,ot=4;function qt({store:t,showing:e,live:a,canWorkOut:o}){let n=e.shown.value,[i,l]=Yt(Math.floor(n/I)),[r,u]=Yt(n),[s,f,d]=[e.rows.value,t.network.value,a.value];if(!s||!f)return"";e.chosen.value!==null&&e.chosen.value!==r&&(u(e.chosen.value),l(Math.floor(e.chosen.value/I)));let m=Math.ceil(s.count/I)-1,c=Math.min(i,m),p=Ce(f.names.layers,s),g=Array.from({length:Math.min(I,s.count-c*I)},(w,k)=>c*I+k),h=new Set(e.coming.value);return M`
    <${Ee} ...${{store:t,showing:e,rows:s,now:d}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${p.map(({name:w})=>M`<th scope="col" key=${w}>${w}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${g.map(w=>M`<tr
                key=${w}
                class=${`${w===n?"chosen":""} ${w>=s.trainCount?"test":""}`}
                onClick=${()=>{e.show(w)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${w+1}${w>=s.trainCount?", for testing":""}${h.has(w)?", in the next iteration":""}`}
                    aria-current=${w===n?"true":null}
                    disabled=${t.watching}
                  >
                    ${h.has(w)?"› ":""}${w+1}
                  </button>
                </th>
                ${p.map(({name:k,read:T,most:b})=>M`<td key=${k}>${jt(t,T(w,d),b)}</td>`)}
                <td>${jt(t,d?.errors[w])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${c===0} onClick=${()=>l(c-1)}>Earlier rows</button>
      <span>${D(c*I+1)}–${D(c*I+g.length)} of ${D(s.count)}</span>
      <button type="button" disabled=${c===m} onClick=${()=>l(c+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${s.count>s.trainCount?"Open marks, and italics here, are for testing. ":""}${h.size>0?"› is in the next iteration. ":""}${d||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function jt(t,e,a=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<Oe?2:a)}function Ce(t,{inputs:e,targets:a,width:o,outputs:n}){let i=t[t.length-1],l=n===1,r=u=>u.every(Number.isInteger)?0:3;return[...t[0].slice(0,ot).map((u,s)=>({name:u,read:f=>e[f*o+s],most:r(e)})),...i.slice(0,ot).map((u,s)=>({name:l?"target":`target ${u}`,read:f=>a[f*n+s],most:r(a)})),...i.slice(0,ot).map((u,s)=>({name:l?"output":`out ${u}`,read:(f,d)=>d?.outputs[s][f],most:4}))]}function Ee({store:t,showing:e,rows:a,now:o}){return t.watching?"":M`<div class="chosen-sample">
    <label
      >Shown: sample${" "}
      <input
        type="number"
        min="1"
        max=${a.count}
        value=${e.shown.value+1}
        aria-label="Shown sample"
        onChange=${n=>{let i=Number(n.target.value);Number.isInteger(i)&&i>=1&&i<=a.count&&e.show(i-1)}}
    /></label>
    <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
    <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
    <button type="button" disabled=${!o} onClick=${()=>o&&void e.show(mt(o.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as _e,useRef as Pe}from"preact/hooks";var B=84,Xt=8,Gt=2;function Ht({choices:t,rows:e,chosen:a,theme:o,open:n,disabled:i}){let l=t.filter(({inputs:s})=>s<=Gt),r=t.filter(({inputs:s})=>s>Gt),u=r.some(({name:s})=>s===a);return M`<div class="thumbnails" role="group" aria-label="Data sets">
      ${l.map(s=>M`<button
            key=${s.name}
            type="button"
            aria-pressed=${s.name===a}
            disabled=${i}
            onClick=${()=>n(s.name)}
          >
            <${Re} rows=${e[s.name]} theme=${o} /> ${s.title}
          </button>`)}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${u?a:""}
        disabled=${i}
        onChange=${s=>{let{value:f}=s.target;f&&n(f)}}
      >
        <option value="">Choose …</option>
        ${r.map(({name:s,title:f})=>M`<option key=${s} value=${s}>${f}</option>`)}
      </select>
    </label>`}function Re({rows:t,theme:e}){let a=Pe(null);return _e(()=>{a.current&&t&&Le(a.current,t,e)},[t,e]),M`<canvas ref=${a} width=${2*B} height=${2*B} aria-hidden="true"></canvas>`}function Le(t,{inputs:e,targets:a},o){let n=t.getContext("2d");n.setTransform(2,0,0,2,0,0),n.clearRect(0,0,B,B);let i=a.map(([d])=>d),l=e.map((d,m)=>d[1]??i[m]),[r,u,s]=[e.map(([d])=>d),l,i].map(Ne),f=(d,{low:m,size:c})=>Xt+(d-m)/c*(B-2*Xt);e.forEach((d,m)=>{n.beginPath(),n.arc(f(d[0],r),B-f(l[m],u),e.length<10?5:2.2,0,7),n.fillStyle=H(i[m],s,o),n.fill()})}function Ne(t){let[e,a]=[Math.min(...t),Math.max(...t)];return{low:e,size:a-e||1,middle:(e+a)/2,half:(a-e)/2||1}}var Ie="article";function Kt(t){let{store:e,showing:a,open:o}=t;if(!o.value)return"";let[n,i,l]=[e.choices.value,e.recipe.value,e.network.value],r=t.thumbnails.value;if(!n||!l)return M`<p class="waiting">Fetching the data …</p>`;let u=i&&"dataset"in i.data?i.data.dataset:null;return M`
    <${Ht}
      choices=${n.datasets.filter(({name:s})=>s!==Ie)}
      rows=${r??{}}
      chosen=${u}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Ut} ...${t} />
    ${l.samples<2?M`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:M`<h3>Rows</h3>
            <${qt} ...${{store:e,showing:a,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Wt} ...${{store:e,showing:a,live:t.live}} />`}
  `}import{useState as Fe}from"preact/hooks";function zt({store:t,looking:e,tell:a}){let o=t.network.value;if(!o)return"";let{layers:n}=o.names,{across:i,up:l}=e.axes.value;return M`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${r=>e.of.value=Qt(r)}
        >
          <option value="">
            ${n[n.length-1].length>1?"outputs":n[n.length-1][0]}
          </option>
          ${n.slice(1).flatMap((r,u)=>r.length===1&&u===n.length-2?[]:r.map(s=>M`<option key=${s} value=${s}>${s}</option>`))}
        </select>
      </label>
      ${n[0].length>2?M`<${Vt}
                label="Across"
                names=${n[0]}
                value=${i}
                choose=${r=>e.across.value=r}
              />
              <${Vt}
                label="Up"
                names=${n[0]}
                value=${l??0}
                choose=${r=>e.up.value=r}
              />`:""}
      <${Jt} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${l===null?"":M`<${Jt} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${We}
        names=${[n[0][i],l===null?"":n[0][l]]}
        store=${t}
        tell=${a}
      />
    </div>
  `}function Qt(t){return t.target.value}function Vt({label:t,names:e,value:a,choose:o}){return M`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(a)}
      onChange=${n=>o(Number(Qt(n)))}
    >
      ${e.map((n,i)=>M`<option key=${n} value=${String(i)}>${n}</option>`)}
    </select>
  </label>`}function Jt({label:t,of:e,words:a}){return M`<span class="switch" role="group" aria-label=${t}>
    ${a.map((o,n)=>M`<button
          key=${o}
          type="button"
          aria-pressed=${e.value===(n===1)}
          onClick=${()=>e.value=n===1}
        >
          ${o}
        </button>`)}
  </span>`}function We({names:t,store:e,tell:a}){let[o,n]=Fe(!1),i=o&&e.frame.value&&!e.status.value.playing?a():null;return M`<details
    class="plane-values"
    onToggle=${l=>n(l.target.open)}
  >
    <summary>values</summary>
    ${i?M`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${i.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${i.across.map(l=>M`<th scope="col">${e.writing.value.number(l,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${i.values.map((l,r)=>M`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(i.up[r],2):""}</th>
                      ${l.map(u=>M`<td>${u}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:M`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}var W=28;function Zt(t){let e=P("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let a=new ImageData(W,W),o=new Uint32Array(a.data.buffer),n=P("canvas","");n.width=n.height=W;let i=n.getContext("2d");t.prepend(e);function l(){t.classList.remove("mapped"),e.hidden=!0}l();function r({plan:u,activations:s,theme:f},{grid:d,map:m}){let c=u.spots.filter(({shape:O})=>O==="circle"||O==="pill");if(c.length===0||c.length<u.spots.length||d.rows===1)return l();let p=globalThis.devicePixelRatio||1,[g,h]=[Math.round(u.width*p),Math.round(u.height*p)];(e.width!==g||e.height!==h)&&([e.width,e.height]=[g,h]);let w=e.getContext("2d");w.setTransform(p,0,0,p,0,0),w.clearRect(0,0,u.width,u.height);let{columns:k,rows:T}=d,b=O=>Math.floor(((O/W|0)+.5)*(T/W))*k+Math.floor((O%W+.5)*(k/W)),A=0;for(let{layer:O,x:v,y:$,halfWidth:y,halfHeight:S}of c){if(O===0)continue;let x=m(A++);K(o,x,V(s[O-1],x),{theme:f,steps:null,stride:b}),i.putImageData(a,0,0),w.save(),w.beginPath(),w.roundRect(v-y,$-S,2*y,2*S,S),w.clip(),w.drawImage(n,v-y,$-S,2*y,2*S),w.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:l,draw:r}}function ee(t,e,a,o=0){let n=[];for(let i=0;i+1<a;i++)for(let l=0;l+1<e;l++){let r=i*e+l,[u,s,f,d]=[t[r],t[r+1],t[r+e+1],t[r+e]],m=u>o;if(m===s>o&&m===f>o&&m===d>o)continue;let c=[u-o,s-o,f-o,d-o];c.every(Number.isFinite)&&De(n,c,l+.5,i+.5)}return n}var te=[[0,0],[1,0],[1,1],[0,1]];function De(t,e,a,o){let n=[];for(let l=0;l<4;l++){let[r,u]=[e[l],e[(l+1)%4]];if(r>0==u>0)continue;let s=r/(r-u),[f,d]=[te[l],te[(l+1)%4]];n.push([a+f[0]+s*(d[0]-f[0]),o+f[1]+s*(d[1]-f[1])])}let i=e.reduce((l,r)=>l+r,0)>0;n.length===4&&i!==e[0]>0&&n.push(n.shift());for(let l=0;l+1<n.length;l+=2)t.push(...n[l],...n[l+1])}var Be=4.2,[Ue,Ye]=[400,2.6],[je,ne]=[11,1.6],qe=.08,rt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function re(t,e,{rows:a,theme:o,errors:n,wrong:i,shown:l,next:r,axes:u,placeOf:s,colourOf:f}){let d=rt[o],m=a.count>Ue?Ye:Be,c=0;for(let h=0;n&&h<a.count;h++)Number.isFinite(n[h])&&(c=Math.max(c,n[h]));let p=h=>{if(!n)return m;let w=Number.isFinite(n[h])?Math.sqrt(n[h]/(c||1)):1;return ne+(je-ne)*w},g=a.width>(u.up===null?1:2);for(let h=0;h<a.count;h++){let[w,k]=s(h),T=h>=a.trainCount,b=f(h);t.globalAlpha=g&&h!==l?.45:1,t.beginPath(),t.arc(w*e.width,k*e.height,p(h),0,7),t.fillStyle=T?d.rim:b,t.strokeStyle=T?b:d.rim,t.lineWidth=T?1.8:1.2,t.fill(),t.stroke(),n&&i?.[h]&&Xe(t,w*e.width,k*e.height,d.line)}t.globalAlpha=1;for(let h of r)h!==l&&oe(t,e,s(h),p(h)+2.5,1.2,d.line);l<a.count&&oe(t,e,s(l),p(l)+4.5,3,d.chosen)}function oe(t,{width:e,height:a},[o,n],i,l,r){t.beginPath(),t.arc(o*e,n*a,i,0,7),t.lineWidth=l,t.strokeStyle=r,t.stroke()}function Xe(t,e,a,o){t.beginPath();for(let n of[1,-1])t.moveTo(e-4,a-4*n),t.lineTo(e+4,a+4*n);t.lineWidth=1.5,t.strokeStyle=o,t.stroke()}function se(t,e,a,{columns:o,rows:n},{coding:i,theme:l}){let[r,u]=[e.width/o,e.height/n];t.beginPath();let s=a.length===1?a:a.map((f,d)=>Ge(a,d));for(let f of s){let d=ee(f,o,n,a.length===1?i.middle:0);for(let m=0;m<d.length;m+=4)t.moveTo(d[m]*r,d[m+1]*u),t.lineTo(d[m+2]*r,d[m+3]*u)}t.lineWidth=1.6,t.strokeStyle=rt[l].line,t.stroke()}function Ge(t,e){return Float64Array.from(t[e],(a,o)=>{let n=-1/0;for(let i=0;i<t.length;i++)i!==e&&(n=Math.max(n,t[i][o]));return a-n})}function ae(t,e,a){let[o,n]=[1/0,-1/0],i=r=>{Number.isFinite(r)&&([o,n]=[Math.min(o,r),Math.max(n,r)])};if(a)for(let r=0;r<e.count;r++)i(e.targets[r*e.outputs]);for(let r=0;r<t.length;r++)i(t[r]);let l=(n-o)*qe||1;return o<=n?{low:o-l,high:n+l}:{low:-1,high:1}}function le(t,{width:e,height:a},o,{low:n,high:i},l){t.beginPath();for(let r=0;r<o.length;r++)t.lineTo((r+.5)/o.length*e,(1-(o[r]-n)/(i-n))*a);t.lineWidth=2.5,t.strokeStyle=rt[l].line,t.stroke()}var He=16,[Ke,Ve]=[64,44],Je={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function ie(t,e){let[a,o,n]=[P("div","plane-y"),P("div","plane-plot"),P("div","plane-x")],[i,l,r]=[P("canvas","plane-field"),P("canvas","plane-marks"),P("p","plane-readout")];for(let v of[a,n,i,l])v.setAttribute("aria-hidden","true");r.hidden=!0,o.append(i,l,r),t.classList.add("plane");let u=P("div","plane-frame");u.append(a,o,n),t.append(u),o.tabIndex=0,o.setAttribute("role","application"),o.setAttribute("aria-roledescription","plane of samples");let s=null,f=null,d=[],m=null,c={width:0,height:0},p={low:0,high:1},g="";new ResizeObserver(([{contentRect:v}])=>{c={width:v.width,height:v.height},w()}).observe(o);function h(v){let{rows:$,axes:y}=s,S=y.up===null?$.targets[v*$.outputs]:$.inputs[v*$.width+y.up],{x}=f;return[Y(x,$.inputs[v*$.width+y.across]),1-Y(p,S)]}function w(){if(!s||!f||!c.width||d.length===0)return;let{axes:v,neuron:$,rows:y}=s;p=v.up===null?ae(d[0],y,$===null):f.y;let S=ze(l,c),x={theme:s.theme,steps:gt(s.steps,$===null?s.coding.classes:0)};i.hidden=v.up===null,v.up===null?le(S,c,d[0],p,s.theme):(k(f,x),$===null&&s.coding.classes>0&&se(S,c,d,f,s)),re(S,c,{...s,placeOf:h,colourOf:T}),b(f.x),o.setAttribute("aria-label",s.label)}function k({columns:v,rows:$},y){let{neuron:S,activation:x,coding:E}=s;(i.width!==v||i.height!==$||!m)&&([i.width,i.height]=[v,$],m=new ImageData(v,$));let C=new Uint32Array(m.data.buffer);S===null&&d.length>1&&E.classes>0?wt(C,d,E,y):K(C,d[0],S===null?E:V(x,d[0]),y),i.getContext("2d")?.putImageData(m,0,0),i.classList.toggle("sharp",y.steps!==null)}function T(v){let{rows:$,coding:y,theme:S}=s;return y.classes>0?dt(X($,y,v),S):H($.targets[v*$.outputs],y,S)}function b(v){let{names:$,writing:y}=s,S=[v,p].map((C,_)=>Tt(C,[c.width/Ke,c.height/Ve][_])),x=S.map(({values:C,decimals:_})=>C.map(R=>y.number(R,_))),E=JSON.stringify([$,x,c,v,p]);E!==g&&(g=E,n.replaceChildren(...S[0].values.map((C,_)=>z(x[0][_],"left",Y(v,C))),z($[0])),a.replaceChildren(...S[1].values.map((C,_)=>z(x[1][_],"top",1-Y(p,C))),z($[1])))}function A(v,$){let[y,S]=[null,He];for(let x=0;x<s.rows.count;x++){let[E,C]=h(x),_=Math.hypot(E*c.width-v,C*c.height-$);_<S&&([y,S]=[x,_])}return y}function O(v){let $=o.getBoundingClientRect();return[v.clientX-$.left,v.clientY-$.top]}return o.addEventListener("click",v=>{let $=s&&f?A(...O(v)):null;$!==null&&e.show($)}),o.addEventListener("pointermove",v=>{if(!s||!f)return;let[$,y]=O(v),S=e.pointAt(N(f.x,$/c.width),N(f.y,1-y/c.height));r.textContent=S,r.hidden=S==="",r.classList.toggle("low",y<c.height/2),o.classList.toggle("over-sample",A($,y)!==null)}),o.addEventListener("pointerleave",()=>r.hidden=!0),o.addEventListener("keydown",v=>{if(!s||!f||v.ctrlKey||v.altKey||v.metaKey)return;let $=Je[v.key],{rows:y,shown:S}=s;if($){let E=ht(C=>{let[_,R]=h(C);return[_,1-R]},y.count,S,$);E!==S&&e.show(E)}else if(v.key==="PageDown")e.move(1);else if(v.key==="PageUp")e.move(-1);else if(v.key==="Home")e.show(0);else if(v.key==="End")e.show(y.count-1);else return;v.preventDefault(),v.stopPropagation()}),{show(v,$){s=v;let{neuron:y,neurons:S,rows:x}=v,E=y===null?Array.from({length:x.outputs},(C,_)=>S-x.outputs+_):[y];({grid:f}=$),d=E.map(C=>Float64Array.from($.map(C))),w()}}}function ze(t,{width:e,height:a}){let o=globalThis.devicePixelRatio||1,[n,i]=[Math.round(e*o),Math.round(a*o)];(t.width!==n||t.height!==i)&&([t.width,t.height]=[n,i]);let l=t.getContext("2d");return l.setTransform(o,0,0,o,0,0),l.clearRect(0,0,e,a),l}function z(t,e,a=0){let o=P("span",e?"":"plane-axis");return o.textContent=t,e&&(o.style[e]=`${100*a}%`),o}var[Ze,tn]=[5,8];function vo({store:t,actions:e,server:a,settings:o,opened:n,panelOpen:i,planOf:l,resized:r,isHidden:u,show:s}){let f=Q("#plane"),d=Q(".diagram-place"),m=Q(".stage"),c=Nt(t,e,a),p=kt(t),g=st(()=>c.rows.value!==null&&(t.network.value?.samples??0)>1),h=st(()=>g.value&&!u),w=$t(a),k=Et(t,c,{load:w.load,fetchField:a.field,axes:()=>p.axes.value,isSeen:()=>g.peek()&&!document.hidden&&(i.peek()||f.offsetWidth>0),onPicture:y=>Qe(()=>v(y))}),T=bt(c,k),b=Ft(t,c,p,k),A=Zt(d),O=ie(Q("#plane-view"),{show:y=>{c.show(y)},move:c.move,pointAt:b.pointAt});function v(y){let[S,x,E]=[$.value,l(),t.network.value],C=(t.moment.value?.of??0)>0;if(!S||!E||!h.value||f.offsetWidth===0)return A.clear();let _=c.coming.value,R=_.length<S.rows.trainCount?_:[];O.show({...S,next:R,shown:c.shown.value,label:b.label.value},y),x&&!C?A.draw({plan:x,activations:E.activations,theme:S.theme},y):A.clear()}at(()=>{r.value,f.hidden=!h.value;let y=t.network.value?.layers??[];m.classList.toggle("with-plane",h.value),m.classList.toggle("broad",y.length>Ze||Math.max(...y)>tn),h.value?k.request():A.clear()});let $=st(()=>{let[y,S,x]=[t.network.value,c.rows.value,c.coding.value];if(!y||!S||!x)return null;let E=p.axes.value,{layers:C}=y.names,_=p.neuron.value,R=p.withErrors.value;return{rows:S,coding:x,axes:E,names:[C[0][E.across],E.up===null?_?.name??C[C.length-1][0]:C[0][E.up]],neuron:_?.place??null,activation:_?y.activations[_.layer-1]:"",neurons:y.layers.slice(1).reduce((ue,ce)=>ue+ce,0),errors:R?k.live.value?.errors??null:null,wrong:R?T.wrong.value:null,steps:p.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return at(()=>{$.value,c.shown.value,c.coming.value,k.request()}),at(()=>{i.value&&n.getThumbnails().catch(()=>{})}),s("#plane-controls",zt,{looking:p,tell:b.table}),s("#data",Kt,{showing:c,live:k.live,thumbnails:n.thumbnails,canWorkOut:k.canWorkOut,open:i,begin:o.begin,openDataset:y=>{n.openDataset(y)}}),{right:T.right,showing:c}}function Q(t){return document.querySelector(t)}export{vo as createDataView};
