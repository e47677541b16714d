import{a as H,k as nt,m as ft,n as pt,s as R}from"./chunk-YCTGHA65.js";import{c as W,e as M}from"./chunk-YLM4RT4H.js";import{computed as ut,effect as ct,untracked as cn}from"@preact/signals";var N=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function ht(t,e){let r=await WebAssembly.compile(t),o=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:n}=await WebAssembly.instantiate(r,{env:{__linear_memory:o}});return we(n,o,e)}function we(t,e,{layers:r,parameters:o}){let n=r[0],i=r[r.length-1],a=r.slice(1).reduce((p,g)=>p+g,0),s=ve(e);s.lay({work:t.work_numbers(),parameters:o});let u=0,l=0;function c({rows:p,mean:g=!1,l1:m=0,l2:w=0}){let{at:k}=s,x=p?t.batch_error(k.parameters,k.batchInputs,k.batchTargets,p.length,g?1:0,k.work):t.mean_error(k.parameters,k.inputs,k.targets,u,k.work);return m===0&&w===0?x:x+t.penalty(k.parameters,m,w)}function d({rows:p}){if(!p)return;s.lay({batchInputs:p.length*n,batchTargets:p.length*i});let{inputs:g,targets:m,batchInputs:w,batchTargets:k}=s.views;for(let x=0;x<p.length;x++){for(let $=0;$<n;$++)w[x*n+$]=g[p[x]*n+$];for(let $=0;$<i;$++)k[x*i+$]=m[p[x]*i+$]}}function h(p,g){let m=p/g;if(Number.isInteger(m)&&m>0)return m;throw new RangeError(`Rows of ${g} numbers were expected, at least one; ${p} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+o))/(8*(a+n+2))),hasFeatures:t.features!==void 0,setParameters(...p){let g=p.reduce((w,k)=>w+k.length,0);if(g!==o)throw new RangeError(`This network has ${o} weights and biases; ${g} came.`);let m=0;for(let w of p)s.views.parameters.set(w,m),m+=w.length},setSamples(p,g){let m=h(p.length,n);if(g.length!==m*i)throw new RangeError(`${m} rows of ${i} targets were expected; ${g.length} numbers came.`);s.lay({inputs:p.length,targets:g.length,errors:m}),s.views.inputs.set(p),s.views.targets.set(g),u=m},setPoints(p){let g=h(p.length,n);s.lay({points:p.length,outputs:a*g}),l=g,s.views.points.set(p)},setPlane(p){if(!t.features)throw new TypeError("This network has no features: set its inputs by setPoints.");let g=h(p.length,2);return s.lay({plane:p.length,points:g*n,outputs:a*g}),l=g,s.views.plane.set(p),t.features(s.at.plane,l,s.at.points),s.views.points},activations(){if(l===0)throw new RangeError("There are no points yet: set them first.");let{at:p}=s;return t.forward(p.parameters,p.points,l,p.outputs,p.work),s.views.outputs},map(p){return s.views.outputs.subarray(p*l,(p+1)*l)},errors(){f();let{at:p}=s;return t.errors(p.parameters,p.inputs,p.targets,u,p.errors,p.work),s.views.errors},error(p={}){return f(),d(p),c(p)},landscape({a:p,b:g,of:m={},from:w=0,to:k},x){f(),d(m);let $=s.views.parameters,[A,O]=[$[p.index],g?$[g.index]:0],v=p.values.length;for(let b=w;b<(k??x.length);b++)g&&($[g.index]=g.values[Math.floor(b/v)]),$[p.index]=p.values[b%v],x[b]=c(m);return g&&($[g.index]=O),$[p.index]=A,x},along(p,g,m,w={}){f(),d(w);let k=s.views.parameters,x=s.copyOfParameters();for(let $=0;$<g.length;$++){for(let A=0;A<o;A++)k[A]=x[A]-g[$]*p[A];m[$]=c(w)}return k.set(x),m}};function f(){if(u===0)throw new RangeError("There are no samples yet: set them first.")}}function ve(t){let e=Object.fromEntries(N.map(l=>[l,0])),r={...e},o={...e},n=Object.fromEntries(N.map(l=>[l,new Float64Array(0)])),i=new Float64Array(0);function a(l){let c=Object.keys(l);if(c.every(f=>e[f]===l[f]))return;let h=c.some(f=>(l[f]??0)>r[f])?s({...e,...l}):null;Object.assign(e,l);for(let f of N)n[f]=new Float64Array(t.buffer,o[f],e[f]);h?.forEach((f,p)=>n[N[p]].set(f.subarray(0,e[N[p]])))}function s(l){let c=g=>Math.max(r[g],l[g]),d=8*N.reduce((g,m)=>g+c(m),0);if(d>64e6)throw new RangeError(`These points and samples need ${Math.ceil(d/1e6)} MB; choose fewer.`);let h=N.map(g=>n[g].slice()),f=d-t.buffer.byteLength;f>0&&t.grow(Math.ceil(f/65536));let p=0;for(let g of N)o[g]=p,r[g]=c(g),p+=r[g]*8;return h}function u(){return i.length!==e.parameters&&(i=new Float64Array(e.parameters)),i.set(n.parameters),i}return{at:o,views:n,lay:a,copyOfParameters:u}}function mt(t){let e="",r=Promise.resolve(null);return{load({field:o,layers:n,names:i}){if(o!==e){e=o;let a=i.parameters.length;r=t.fieldModule(o).then(s=>ht(s,{layers:n,parameters:a})).catch(()=>(e===o&&(e=""),null))}return r}}}import{computed as ot}from"@preact/signals-core";function dt({train_count:t,inputs:e,targets:r}){return{count:e.length,trainCount:t,width:e[0].length,outputs:r[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(r.flat())}}function gt({count:t,outputs:e,targets:r}){let o=new Set(r),[n,i]=[Math.min(...o),Math.max(...o)],a={low:n,high:i,middle:(n+i)/2,half:(i-n)/2||1};if(o.size!==2)return{classes:0,...a};if(e===1)return{classes:2,...a};for(let s=0;s<t;s++){let u=0;for(let l=0;l<e;l++)r[s*e+l]===i&&u++;if(u!==1)return{classes:0,...a}}return{classes:e,...a}}function K({middle:t},e,r){if(r===1)return e(0)>t?1:0;let o=0;for(let n=1;n<r;n++)e(n)>e(o)&&(o=n);return o}function B(t,e,r){return K(e,o=>t.targets[r*t.outputs+o],t.outputs)}function V(t,e,r,o,n){let i=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let a=o;a<n;a++){let s=K(e,u=>r[u][a],t.outputs);i[B(t,e,a)][s]++}return i}function wt(t){let e=t.flat().reduce((r,o)=>r+o,0);return t.reduce((r,o,n)=>r+o[n],0)/e}function vt(t){let e=0;for(let r=0;r<t.length;r++){if(!Number.isFinite(t[r]))return r;t[r]>t[e]&&(e=r)}return e}var be={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},$e=2;function bt(t,e,r,o){let[n,i]=t(r),[a,s]=be[o],[u,l]=[r,1/0];for(let c=0;c<e;c++){let[d,h]=[t(c)[0]-n,t(c)[1]-i],f=d*a+h*s,p=Math.abs(d*s)+Math.abs(h*a),g=f+$e*p;f<=0||p>f||g>=l||([u,l]=[c,g])}return u}function $t(t,{live:e}){let r=ot(()=>{let[o,n,i]=[t.rows.value,t.coding.value,e.value];return!o||!n||!i||n.classes===0||i.outputs[0]?.length!==o.count?null:{rows:o,coding:n,outputs:i.outputs}});return{wrong:ot(()=>{if(!r.value)return null;let{rows:o,coding:n,outputs:i}=r.value,a=s=>K(n,u=>i[u][s],o.outputs);return Array.from({length:o.count},(s,u)=>a(u)!==B(o,n,u))}),right:ot(()=>{if(!r.value)return null;let{rows:o,coding:n,outputs:i}=r.value,a=(s,u)=>wt(V(o,n,i,s,u));return{train:a(0,o.trainCount),test:a(o.trainCount,o.count)}})}}import{computed as yt,signal as Y}from"@preact/signals-core";function kt(t){let e=Y(0),r=Y(1),o=Y(""),n=Y(!1),i=Y(!1),a=yt(()=>{let u=t.network.value?.layers[0]??2;if(u===1)return{across:0,up:null};let l=Math.min(e.value,u-1),c=Math.min(r.value,u-1);return{across:l,up:c===l?(l+1)%u:c}}),s=yt(()=>{let u=t.network.value;if(!u)return null;let l=H(u);for(let c of[t.pointed.value?.name,o.value]){let d=l.get(c??"");if(d?.kind==="neuron")return{name:d.name,place:d.neuron,layer:d.layer}}return null});return{across:e,up:r,axes:a,of:o,neuron:s,withErrors:n,inSteps:i}}import{effect as Se,signal as Me}from"@preact/signals-core";function St(t,e,r){let[o,n]=[1/0,-1/0];for(let a=e;a<t.length;a+=r)o=Math.min(o,t[a]),n=Math.max(n,t[a]);let i=(n-o)*.08||1;return{low:o-i,high:n+i}}function xt({low:t,high:e},r){let o=(e-t)/r,n=10**Math.floor(Math.log10(o)),i=[1,2,5,10].map(c=>c*n).find(c=>c>=o)??10*n,a=Math.max(0,-Math.floor(Math.log10(i)+1e-9)),s=Math.ceil(t/i-1e-9),u=Math.floor(e/i+1e-9)-s+1;return{values:Array.from({length:Math.max(0,u)},(c,d)=>(s+d)*i),decimals:a}}function j({low:t,high:e},r){return(r-t)/(e-t)}function L({low:t,high:e},r){return t+(e-t)*r}function ye({x:t,y:e,columns:r,rows:o},{across:n,up:i,base:a}){let s=new Float64Array(r*o*a.length),u=0;for(let l=0;l<o;l++)for(let c=0;c<r;c++,u+=a.length)s.set(a,u),s[u+n]=L(t,(c+.5)/r),i!==null&&(s[u+i]=L(e,1-(l+.5)/o));return s}var Mt=[24,32,40,50,60,80,100],ke=240;function At(t,e,r){let o=Math.sqrt(r/(e*t));return Mt.findLast(n=>n<=o)??Mt[0]}function z(){let t="",e=null,r={grid:{},points:new Float64Array(0)};return{of({inputs:o,width:n},{across:i,up:a},s,u){let l=o.subarray(s*n,(s+1)*n),c=n<=(a===null?1:2),d=`${u} ${i} ${a} ${c?"":l.join(" ")}`;if(o!==e||d!==t){[e,t]=[o,d];let h=St(o,i,n),f=a===null?{x:h,y:{low:0,high:1},columns:ke,rows:1}:{x:h,y:St(o,a,n),columns:u,rows:u};r={grid:f,points:ye(f,{across:i,up:a,base:l})}}return r}}}var xe=50,Ae=200,Te=200,[Oe,Ee]=[5,30],Ce=3,_e=41,Re=15e-7;function Ct(t,e,{load:r,fetchField:o,axes:n,isSeen:i,onPicture:a}){let s=Me(null),u=null,l="",c=!1,d=!1,h=Re,[f,p]=[0,0],g=z();function m(){if(c)return;c=!0;let $=f-performance.now();$<=0?requestAnimationFrame(w):setTimeout(()=>requestAnimationFrame(w),$)}function w(){c=!1;let[$,A,O]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!$||!A||!O||!i())return;if($.field!==l){let E=$.field;r($).then(_=>{[u,l]=[_,E],m()});return}if(!u)return void x($,O);let v=performance.now();Tt(u,A);let b=t.status.peek().playing?Oe:Ee,y=$.names.parameters.length,S=g.of(O,n(),A.sample,At(y,h,b));u.setPoints(S.points),u.activations();let{grid:T}=S,C=performance.now()-v;h=(h+C/(T.columns*T.rows*y))/2,a({grid:T,map:u.map}),k(u,A,O),f=v+Math.max(xe,Ce*(performance.now()-v))}function k($,A,O){let v=performance.now();if(t.status.peek().playing&&v-p<Te)return;if(p=v,!A.complete)return void(s.value=null);$.setPoints(O.inputs);let b=Ot($,O.count,O.outputs);$.setSamples(O.inputs,O.targets);let{revision:y,iteration:S}=A;s.value={revision:y,iteration:S,outputs:b,errors:$.errors().slice()}}async function x({names:$},A){if(d)return;d=!0,s.value=null;let{across:O,up:v}=n(),{grid:b}=g.of(A,n(),t.frame.peek()?.sample??0,_e),y=$.layers.slice(1).flat();try{let S=await o({across:Et($.layers[0][O],b.x,b.columns),...v===null?{}:{up:Et($.layers[0][v],{low:b.y.high,high:b.y.low},b.rows)},sample:t.frame.peek()?.sample,neurons:y.length<=64?y:$.layers.at(-1)});a({grid:b,map:T=>(S.outputs[y[T]]??[]).map(C=>C??Number.NaN)})}catch{}d=!1,f=performance.now()+Ae}return Se(()=>{t.frame.value,e.rows.value,t.connection.value,n(),m()}),{live:s,request:m,at($){let[A,O]=[t.network.peek(),t.frame.peek()];if(!u||!A||!O?.complete||A.field!==l)return null;Tt(u,O),u.setPoints($);let v=A.layers[A.layers.length-1];return Ot(u,1,v).map(([b])=>b)},canWorkOut:()=>u!==null||l===""}}function Tt(t,{complete:e,drawn:r,parameters:o,weightCount:n}){if(e)return t.setParameters(o);let i=Array.from({length:o.length},(a,s)=>o[s]??0).slice(n);return t.setParameters(r,i)}function Ot(t,e,r){let n=t.activations().length/e;return Array.from({length:r},(i,a)=>t.map(n-r+a).slice())}function Et(t,{low:e,high:r},o){let n=(r-e)/o/2;return{name:t,first:e+n,last:r-n,count:o}}import{computed as F,effect as Nt,signal as _t}from"@preact/signals-core";var Rt=120;function Lt(t,e,r){let o=_t(null),n=_t(null),i=F(()=>{let[h,f]=[o.value,t.network.value];return h&&f&&h.trainCount===f.samples&&h.width===f.layers[0]&&h.outputs===f.layers[f.layers.length-1]?h:null}),a=F(()=>{let[h,f]=[t.network.value,t.frame.value];if(!h||!f||h.samples<2)return"";let p=H(h),g=t.history.value.edits.filter(({quantity:m,iteration:w})=>{let k=p.get(m)?.kind;return(k==="input"||k==="target")&&w<=f.iteration});return`${h.revision} ${g.map(m=>`${m.iteration} ${m.quantity} ${m.text}`)}`});Pt(Rt,()=>a.value!=="",()=>r.samples(),h=>o.value=dt(h));let s=F(()=>!t.status.value.playing&&t.connection.value==="open");Pt(Rt,()=>{let[h,f]=[t.network.value,t.frame.value];return!!(h&&f&&h.samples>1&&s.value)},()=>r.batch(),h=>n.value=h);let u,l=!1;async function c(h){if(!t.watching&&(u=h,!l)){for(l=!0;u!==void 0;){let f=u;u=void 0,(await e.carryOut({type:"show_sample",sample:f})).ok&&n.value&&(n.value={...n.value,shown:f})}l=!1}}let d=F(()=>n.value?.shown??null);return Nt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&d.value!==null&&c(null)}),{rows:i,coding:F(()=>i.value?gt(i.value):null),shown:F(()=>t.frame.value?.sample??0),chosen:d,coming:F(()=>{let[h,f]=[n.value,t.frame.value];return s.value&&h&&h.iteration===f?.iteration?h.samples:[]}),show:c,move(h){let f=i.value?.count??0,p=t.frame.value?.sample??0;f>0&&c((p+h+f)%f)}}}function Pt(t,e,r,o){let n=0,i;Nt(()=>{let a=++n;clearTimeout(i),e()&&(i=setTimeout(()=>{r().then(s=>a===n&&o(s),()=>{})},t))})}import{computed as Pe}from"@preact/signals-core";var X=4,rt=11,It=4;function Ft(t,e,r,o){let n=z();function i(a,s){let u=e.rows.peek();if(!u)return null;let{across:l,up:c}=r.axes.peek(),d=Math.min(e.shown.peek(),u.count-1),h=u.inputs.slice(d*u.width,(d+1)*u.width);return h[l]=a,c!==null&&(h[c]=s),h}return{pointAt(a,s){let[u,l]=[i(a,s),t.network.peek()];if(!u||!l)return"";let{number:c}=t.writing.peek(),{across:d,up:h}=r.axes.peek(),{layers:f}=l.names,p=[d,...h===null?[]:[h]].map(w=>`${f[0][w]} ${c(u[w])}`),g=o.at(u)??[],m=f[f.length-1];return[...p,...g.slice(0,X).map((w,k)=>`${m[k]} ${c(w)}`)].join(`
`)},table(){let[a,s]=[e.rows.peek(),t.network.peek()],u=r.axes.value;if(!a||!s)return null;let{x:l,y:c}=n.of(a,u,Math.min(e.shown.value,a.count-1),rt).grid,d=Array.from({length:rt},(w,k)=>(k+.5)/rt),h=d.map(w=>L(l,w)),f=u.up===null?[0]:d.map(w=>L(c,1-w)),{number:p}=t.writing.value,g=(w,k)=>{let x=i(w,k),$=x&&o.at(x);return $?$.slice(0,X).map(A=>p(A,It)).join("; "):"–"},m=s.names.layers[s.names.layers.length-1];return{across:h,up:f,of:m.slice(0,X).join("; "),values:f.map(w=>h.map(k=>g(k,w)))}},label:Pe(()=>{let[a,s]=[e.rows.value,t.network.value];if(!a||!s)return"";let{number:u}=t.writing.value,l=Math.min(e.shown.value,a.count-1),c=(g,m)=>Array.from(g.subarray(l*m,(l+1)*m)).map(w=>u(w,It)),d=s.names.layers[0],h=c(a.inputs,a.width).map((g,m)=>`${d[m]} ${g}`),f=c(a.targets,a.outputs).slice(0,X),p=l>=a.trainCount?", for testing":"";return`Samples in the network’s picture. Shown: sample ${l+1} of ${a.count}${p}: ${h.slice(0,X).join(", ")}, target ${f.join(", ")}. Arrow keys show the next sample that way.`})}}var Ne=12;function Dt({store:t,showing:e,live:r}){let[o,n,i,a]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!o||!n||!i||!a||n.classes===0||n.classes>Ne)return"";let s=o.count>o.trainCount,u=V(o,n,i.outputs,s?o.trainCount:0,o.count),l=a.names.layers[a.names.layers.length-1],c=t.writing.value.number,d=o.outputs===1?[n.low,n.high].map(h=>c(h,Number.isInteger(h)?0:2)):l;return M`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${s?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${d.map(h=>M`<th scope="col">${h}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${u.map((h,f)=>M`<tr>
                <th scope="row">${d[f]}</th>
                ${h.map((p,g)=>M`<td class=${f===g?"right":p>0?"wrong":""}>
                      ${W(p)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as Ut}from"preact/hooks";var Le=1e4,Wt=.05;function Bt({store:t,actions:e,begin:r}){let[o,n,i]=[t.recipe.value,t.choices.value,t.network.value],[a,s]=Ut("");if(!o||!n||!i)return"";let u="dataset"in o.data?o.data:null,l=n.datasets.find(({name:m})=>m===u?.dataset),c=t.keeps("network"),d="initializer"in o.network.start,h=()=>Math.floor(Math.random()*Le),{samples:f,settings:p}=i;async function g(m){let w=await r(m);s(w.ok?"":w.message??"")}return M`
    ${a&&M`<p class="refusal" role="alert">${a}</p>`}
    ${u&&l?.noise?M`<${st}
            label="Noise"
            value=${u.noise??0}
            most=${1}
            step=${Wt}
            disabled=${c}
            words=${m=>t.writing.value.number(m,2)}
            keep=${m=>g(w=>nt(w,{noise:m}))}
          />`:""}
    ${u&&l&&l.usual_samples>1?M`<${st}
            label="For testing"
            value=${u.test_fraction??0}
            most=${.9}
            step=${Wt}
            disabled=${c}
            words=${m=>`${Math.round(100*m)} %`}
            keep=${m=>g(w=>nt(w,{test_fraction:m}))}
          />`:""}
    ${f>1?M`<${st}
            label="Batch"
            value=${p.batch_size||f}
            least=${1}
            most=${f}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${m=>m===f?"all":String(m)}
            keep=${m=>{e.edit("batch_size",m===f?0:m)}}
          />`:""}
    ${u&&f>1?M`<p class="making">
            <button
              type="button"
              disabled=${c||!!(l?.fixed&&!u.noise&&!u.test_fraction)}
              onClick=${()=>{g(m=>ft(m,h()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${c||!d}
              onClick=${()=>{g(m=>pt(m,h()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function st({label:t,value:e,least:r=0,most:o,step:n,disabled:i,words:a,keep:s}){let[u,l]=Ut(null),c=h=>Number(h.target.value),d=u??e;return M`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${o}
      step=${n}
      value=${d}
      disabled=${i}
      aria-valuetext=${a(d)}
      onInput=${h=>l(c(h))}
      onChange=${h=>{l(null),s(c(h))}}
    />
    <output>${a(d)}</output>
  </label>`}import{useState as Yt}from"preact/hooks";var I=25,Ie=5e-5,at=4;function Xt({store:t,showing:e,live:r,canWorkOut:o}){let n=e.shown.value,[i,a]=Yt(Math.floor(n/I)),[s,u]=Yt(n),[l,c,d]=[e.rows.value,t.network.value,r.value];if(!l||!c)return"";e.chosen.value!==null&&e.chosen.value!==s&&(u(e.chosen.value),a(Math.floor(e.chosen.value/I)));let h=Math.ceil(l.count/I)-1,f=Math.min(i,h),p=Fe(c.names.layers,l),g=Array.from({length:Math.min(I,l.count-f*I)},(w,k)=>f*I+k),m=new Set(e.coming.value);return M`
    <${De} ...${{store:t,showing:e,rows:l,now:d}} />
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
                class=${`${w===n?"chosen":""} ${w>=l.trainCount?"test":""}`}
                onClick=${()=>{e.show(w)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${w+1}${w>=l.trainCount?", for testing":""}${m.has(w)?", in the next iteration":""}`}
                    aria-current=${w===n?"true":null}
                    disabled=${t.watching}
                  >
                    ${m.has(w)?"› ":""}${w+1}
                  </button>
                </th>
                ${p.map(({name:k,read:x,most:$})=>M`<td key=${k}>${jt(t,x(w,d),$)}</td>`)}
                <td>${jt(t,d?.errors[w])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${f===0} onClick=${()=>a(f-1)}>Earlier rows</button>
      <span>${W(f*I+1)}–${W(f*I+g.length)} of ${W(l.count)}</span>
      <button type="button" disabled=${f===h} onClick=${()=>a(f+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${l.count>l.trainCount?"Open marks, and italics here, are for testing. ":""}${m.size>0?"› is in the next iteration. ":""}${d||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function jt(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<Ie?2:r)}function Fe(t,{inputs:e,targets:r,width:o,outputs:n}){let i=t[t.length-1],a=n===1,s=u=>u.every(Number.isInteger)?0:3;return[...t[0].slice(0,at).map((u,l)=>({name:u,read:c=>e[c*o+l],most:s(e)})),...i.slice(0,at).map((u,l)=>({name:a?"target":`target ${u}`,read:c=>r[c*n+l],most:s(r)})),...i.slice(0,at).map((u,l)=>({name:a?"output":`out ${u}`,read:(c,d)=>d?.outputs[l][c],most:4}))]}function De({store:t,showing:e,rows:r,now:o}){return t.watching?"":M`<div class="chosen-sample">
    <label
      >Shown: sample${" "}
      <input
        type="number"
        min="1"
        max=${r.count}
        value=${e.shown.value+1}
        aria-label="Shown sample"
        onChange=${n=>{let i=Number(n.target.value);Number.isInteger(i)&&i>=1&&i<=r.count&&e.show(i-1)}}
    /></label>
    <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
    <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
    <button type="button" disabled=${!o} onClick=${()=>o&&void e.show(vt(o.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as Ye,useRef as je}from"preact/hooks";var We={light:[247,247,248],dark:[27,31,36]},q={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},Ue=.52,G=64,Be=4,qt=.2;function Ht(t,e){return`rgb(${q[e][t%q[e].length].join(" ")})`}function J(t,{middle:e,half:r},o){let n=Math.max(-1,Math.min(1,(t-e)/r)),i=q[o][n<0?0:1];return`rgb(${Kt(o==="light"?[150,155,162]:[120,128,138],i,Math.abs(n)).join(" ")})`}function Kt(t,e,r){return t.map((o,n)=>Math.round(o+(e[n]-o)*r))}var Gt=new Map;function lt(t,e){let r=t%q[e].length,o=`${e} ${r}`,n=Gt.get(o);if(n)return n;let i=Uint8ClampedArray.from(Array.from({length:G+1},(s,u)=>[...Kt(We[e],q[e][r],Ue*u/G),255]).flat()),a=new Uint32Array(i.buffer);return Gt.set(o,a),a}function Q(t,e,{middle:r,half:o},{theme:n,steps:i,stride:a=s=>s}){let[s,u]=[lt(0,n),lt(1,n)];for(let l=0;l<t.length;l++){let c=Math.max(-1,Math.min(1,(e[a(l)]-r)/o))||0;i!==null&&(c=(c<0?-1:1)*(Math.ceil(Math.abs(c)*i)/i||1/i)),t[l]=c<0?s[Math.round(-c*G)]:u[Math.round(c*G)]}}function Vt(t,e){return t?e>0?1:Be:null}function zt(t,e,{low:r,high:o},{theme:n,steps:i}){let a=e.map((s,u)=>lt(u,n));for(let s=0;s<t.length;s++){let u=0;for(let c=1;c<e.length;c++)e[c][s]>e[u][s]&&(u=c);let l=Math.max(0,Math.min(1,(e[u][s]-r)/(o-r)))||0;t[s]=a[u][Math.round(G*(i===null?qt+(1-qt)*l:1))]}}function Z(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let r=1;for(let o=0;o<e.length;o++)r=Math.max(r,Math.min(Math.abs(e[o])||0,1e9));return{middle:0,half:r}}var U=84,Jt=8,Qt=2;function Zt({choices:t,rows:e,chosen:r,theme:o,open:n,disabled:i}){let a=t.filter(({inputs:l})=>l<=Qt),s=t.filter(({inputs:l})=>l>Qt),u=s.some(({name:l})=>l===r);return M`<div class="thumbnails" role="group" aria-label="Data sets">
      ${a.map(l=>M`<button
            key=${l.name}
            type="button"
            aria-pressed=${l.name===r}
            disabled=${i}
            onClick=${()=>n(l.name)}
          >
            <${Xe} rows=${e[l.name]} theme=${o} /> ${l.title}
          </button>`)}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${u?r:""}
        disabled=${i}
        onChange=${l=>{let{value:c}=l.target;c&&n(c)}}
      >
        <option value="">Choose …</option>
        ${s.map(({name:l,title:c})=>M`<option key=${l} value=${l}>${c}</option>`)}
      </select>
    </label>`}function Xe({rows:t,theme:e}){let r=je(null);return Ye(()=>{r.current&&t&&qe(r.current,t,e)},[t,e]),M`<canvas ref=${r} width=${2*U} height=${2*U} aria-hidden="true"></canvas>`}function qe(t,{inputs:e,targets:r},o){let n=t.getContext("2d");n.setTransform(2,0,0,2,0,0),n.clearRect(0,0,U,U);let i=r.map(([d])=>d),a=e.map((d,h)=>d[1]??i[h]),[s,u,l]=[e.map(([d])=>d),a,i].map(Ge),c=(d,{low:h,size:f})=>Jt+(d-h)/f*(U-2*Jt);e.forEach((d,h)=>{n.beginPath(),n.arc(c(d[0],s),U-c(a[h],u),e.length<10?5:2.2,0,7),n.fillStyle=J(i[h],l,o),n.fill()})}function Ge(t){let[e,r]=[Math.min(...t),Math.max(...t)];return{low:e,size:r-e||1,middle:(e+r)/2,half:(r-e)/2||1}}var He="article";function te(t){let{store:e,showing:r,open:o}=t;if(!o.value)return"";let[n,i,a]=[e.choices.value,e.recipe.value,e.network.value],s=t.thumbnails.value;if(!n||!a)return M`<p class="waiting">Fetching the data …</p>`;let u=i&&"dataset"in i.data?i.data.dataset:null;return M`
    <${Zt}
      choices=${n.datasets.filter(({name:l})=>l!==He)}
      rows=${s??{}}
      chosen=${u}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Bt} ...${t} />
    ${a.samples<2?M`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:M`<h3>Rows</h3>
            <${Xt} ...${{store:e,showing:r,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Dt} ...${{store:e,showing:r,live:t.live}} />`}
  `}import{useState as Ke}from"preact/hooks";function oe({store:t,looking:e,tell:r}){let o=t.network.value;if(!o)return"";let{layers:n}=o.names,{across:i,up:a}=e.axes.value;return M`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${s=>e.of.value=re(s)}
        >
          <option value="">
            ${n[n.length-1].length>1?"outputs":n[n.length-1][0]}
          </option>
          ${n.slice(1).flatMap((s,u)=>s.length===1&&u===n.length-2?[]:s.map(l=>M`<option key=${l} value=${l}>${l}</option>`))}
        </select>
      </label>
      ${n[0].length>2?M`<${ee}
                label="Across"
                names=${n[0]}
                value=${i}
                choose=${s=>e.across.value=s}
              />
              <${ee}
                label="Up"
                names=${n[0]}
                value=${a??0}
                choose=${s=>e.up.value=s}
              />`:""}
      <${ne} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${a===null?"":M`<${ne} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Ve}
        names=${[n[0][i],a===null?"":n[0][a]]}
        store=${t}
        tell=${r}
      />
    </div>
  `}function re(t){return t.target.value}function ee({label:t,names:e,value:r,choose:o}){return M`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${n=>o(Number(re(n)))}
    >
      ${e.map((n,i)=>M`<option key=${n} value=${String(i)}>${n}</option>`)}
    </select>
  </label>`}function ne({label:t,of:e,words:r}){return M`<span class="switch" role="group" aria-label=${t}>
    ${r.map((o,n)=>M`<button
          key=${o}
          type="button"
          aria-pressed=${e.value===(n===1)}
          onClick=${()=>e.value=n===1}
        >
          ${o}
        </button>`)}
  </span>`}function Ve({names:t,store:e,tell:r}){let[o,n]=Ke(!1),i=o&&e.frame.value&&!e.status.value.playing?r():null;return M`<details
    class="plane-values"
    onToggle=${a=>n(a.target.open)}
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
                  ${i.across.map(a=>M`<th scope="col">${e.writing.value.number(a,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${i.values.map((a,s)=>M`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(i.up[s],2):""}</th>
                      ${a.map(u=>M`<td>${u}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:M`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}var D=28;function se(t){let e=R("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(D,D),o=new Uint32Array(r.data.buffer),n=R("canvas","");n.width=n.height=D;let i=n.getContext("2d");t.prepend(e);function a(){t.classList.remove("mapped"),e.hidden=!0}a();function s({plan:u,activations:l,theme:c},{grid:d,map:h}){let f=u.spots.filter(({shape:O})=>O==="circle"||O==="pill");if(f.length===0||f.length<u.spots.length||d.rows===1)return a();let p=globalThis.devicePixelRatio||1,[g,m]=[Math.round(u.width*p),Math.round(u.height*p)];(e.width!==g||e.height!==m)&&([e.width,e.height]=[g,m]);let w=e.getContext("2d");w.setTransform(p,0,0,p,0,0),w.clearRect(0,0,u.width,u.height);let{columns:k,rows:x}=d,$=O=>Math.floor(((O/D|0)+.5)*(x/D))*k+Math.floor((O%D+.5)*(k/D)),A=0;for(let{layer:O,x:v,y:b,halfWidth:y,halfHeight:S}of f){if(O===0)continue;let T=h(A++);Q(o,T,Z(l[O-1],T),{theme:c,steps:null,stride:$}),i.putImageData(r,0,0),w.save(),w.beginPath(),w.roundRect(v-y,b-S,2*y,2*S,S),w.clip(),w.drawImage(n,v-y,b-S,2*y,2*S),w.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:a,draw:s}}function le(t,e,r,o=0){let n=[];for(let i=0;i+1<r;i++)for(let a=0;a+1<e;a++){let s=i*e+a,[u,l,c,d]=[t[s],t[s+1],t[s+e+1],t[s+e]],h=u>o;if(h===l>o&&h===c>o&&h===d>o)continue;let f=[u-o,l-o,c-o,d-o];f.every(Number.isFinite)&&ze(n,f,a+.5,i+.5)}return n}var ae=[[0,0],[1,0],[1,1],[0,1]];function ze(t,e,r,o){let n=[];for(let a=0;a<4;a++){let[s,u]=[e[a],e[(a+1)%4]];if(s>0==u>0)continue;let l=s/(s-u),[c,d]=[ae[a],ae[(a+1)%4]];n.push([r+c[0]+l*(d[0]-c[0]),o+c[1]+l*(d[1]-c[1])])}let i=e.reduce((a,s)=>a+s,0)>0;n.length===4&&i!==e[0]>0&&n.push(n.shift());for(let a=0;a+1<n.length;a+=2)t.push(...n[a],...n[a+1])}var Je=4.2,[Qe,Ze]=[400,2.6],[tn,ie]=[11,1.6],en=.08,it={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function ce(t,e,{rows:r,theme:o,errors:n,wrong:i,shown:a,next:s,axes:u,placeOf:l,colourOf:c}){let d=it[o],h=r.count>Qe?Ze:Je,f=0;for(let m=0;n&&m<r.count;m++)Number.isFinite(n[m])&&(f=Math.max(f,n[m]));let p=m=>{if(!n)return h;let w=Number.isFinite(n[m])?Math.sqrt(n[m]/(f||1)):1;return ie+(tn-ie)*w},g=r.width>(u.up===null?1:2);for(let m=0;m<r.count;m++){let[w,k]=l(m),x=m>=r.trainCount,$=c(m);t.globalAlpha=g&&m!==a?.45:1,t.beginPath(),t.arc(w*e.width,k*e.height,p(m),0,7),t.fillStyle=x?d.rim:$,t.strokeStyle=x?$:d.rim,t.lineWidth=x?1.8:1.2,t.fill(),t.stroke(),n&&i?.[m]&&nn(t,w*e.width,k*e.height,d.line)}t.globalAlpha=1;for(let m of s)m!==a&&ue(t,e,l(m),p(m)+2.5,1.2,d.line);a<r.count&&ue(t,e,l(a),p(a)+4.5,3,d.chosen)}function ue(t,{width:e,height:r},[o,n],i,a,s){t.beginPath(),t.arc(o*e,n*r,i,0,7),t.lineWidth=a,t.strokeStyle=s,t.stroke()}function nn(t,e,r,o){t.beginPath();for(let n of[1,-1])t.moveTo(e-4,r-4*n),t.lineTo(e+4,r+4*n);t.lineWidth=1.5,t.strokeStyle=o,t.stroke()}function fe(t,e,r,{columns:o,rows:n},{coding:i,theme:a}){let[s,u]=[e.width/o,e.height/n];t.beginPath();let l=r.length===1?r:r.map((c,d)=>on(r,d));for(let c of l){let d=le(c,o,n,r.length===1?i.middle:0);for(let h=0;h<d.length;h+=4)t.moveTo(d[h]*s,d[h+1]*u),t.lineTo(d[h+2]*s,d[h+3]*u)}t.lineWidth=1.6,t.strokeStyle=it[a].line,t.stroke()}function on(t,e){return Float64Array.from(t[e],(r,o)=>{let n=-1/0;for(let i=0;i<t.length;i++)i!==e&&(n=Math.max(n,t[i][o]));return r-n})}function pe(t,e,r){let[o,n]=[1/0,-1/0],i=s=>{Number.isFinite(s)&&([o,n]=[Math.min(o,s),Math.max(n,s)])};if(r)for(let s=0;s<e.count;s++)i(e.targets[s*e.outputs]);for(let s=0;s<t.length;s++)i(t[s]);let a=(n-o)*en||1;return o<=n?{low:o-a,high:n+a}:{low:-1,high:1}}function he(t,{width:e,height:r},o,{low:n,high:i},a){t.beginPath();for(let s=0;s<o.length;s++)t.lineTo((s+.5)/o.length*e,(1-(o[s]-n)/(i-n))*r);t.lineWidth=2.5,t.strokeStyle=it[a].line,t.stroke()}var rn=16,[sn,an]=[64,44],ln={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function me(t,e){let[r,o,n]=[R("div","plane-y"),R("div","plane-plot"),R("div","plane-x")],[i,a,s]=[R("canvas","plane-field"),R("canvas","plane-marks"),R("p","plane-readout")];for(let v of[r,n,i,a])v.setAttribute("aria-hidden","true");s.hidden=!0,o.append(i,a,s),t.classList.add("plane");let u=R("div","plane-frame");u.append(r,o,n),t.append(u),o.tabIndex=0,o.setAttribute("role","application"),o.setAttribute("aria-roledescription","plane of samples");let l=null,c=null,d=[],h=null,f={width:0,height:0},p={low:0,high:1},g="";new ResizeObserver(([{contentRect:v}])=>{f={width:v.width,height:v.height},w()}).observe(o);function m(v){let{rows:b,axes:y}=l,S=y.up===null?b.targets[v*b.outputs]:b.inputs[v*b.width+y.up],{x:T}=c;return[j(T,b.inputs[v*b.width+y.across]),1-j(p,S)]}function w(){if(!l||!c||!f.width||d.length===0)return;let{axes:v,neuron:b,rows:y}=l;p=v.up===null?pe(d[0],y,b===null):c.y;let S=un(a,f),T={theme:l.theme,steps:Vt(l.steps,b===null?l.coding.classes:0)};i.hidden=v.up===null,v.up===null?he(S,f,d[0],p,l.theme):(k(c,T),b===null&&l.coding.classes>0&&fe(S,f,d,c,l)),ce(S,f,{...l,placeOf:m,colourOf:x}),$(c.x),o.setAttribute("aria-label",l.label)}function k({columns:v,rows:b},y){let{neuron:S,activation:T,coding:C}=l;(i.width!==v||i.height!==b||!h)&&([i.width,i.height]=[v,b],h=new ImageData(v,b));let E=new Uint32Array(h.data.buffer);S===null&&d.length>1&&C.classes>0?zt(E,d,C,y):Q(E,d[0],S===null?C:Z(T,d[0]),y),i.getContext("2d")?.putImageData(h,0,0),i.classList.toggle("sharp",y.steps!==null)}function x(v){let{rows:b,coding:y,theme:S}=l;return y.classes>0?Ht(B(b,y,v),S):J(b.targets[v*b.outputs],y,S)}function $(v){let{names:b,writing:y}=l,S=[v,p].map((E,_)=>xt(E,[f.width/sn,f.height/an][_])),T=S.map(({values:E,decimals:_})=>E.map(P=>y.number(P,_))),C=JSON.stringify([b,T,f,v,p]);C!==g&&(g=C,n.replaceChildren(...S[0].values.map((E,_)=>tt(T[0][_],"left",j(v,E))),tt(b[0])),r.replaceChildren(...S[1].values.map((E,_)=>tt(T[1][_],"top",1-j(p,E))),tt(b[1])))}function A(v,b){let[y,S]=[null,rn];for(let T=0;T<l.rows.count;T++){let[C,E]=m(T),_=Math.hypot(C*f.width-v,E*f.height-b);_<S&&([y,S]=[T,_])}return y}function O(v){let b=o.getBoundingClientRect();return[v.clientX-b.left,v.clientY-b.top]}return o.addEventListener("click",v=>{let b=l&&c?A(...O(v)):null;b!==null&&e.show(b)}),o.addEventListener("pointermove",v=>{if(!l||!c)return;let[b,y]=O(v),S=e.pointAt(L(c.x,b/f.width),L(c.y,1-y/f.height));s.textContent=S,s.hidden=S==="",s.classList.toggle("low",y<f.height/2),o.classList.toggle("over-sample",A(b,y)!==null)}),o.addEventListener("pointerleave",()=>s.hidden=!0),o.addEventListener("keydown",v=>{if(!l||!c||v.ctrlKey||v.altKey||v.metaKey)return;let b=ln[v.key],{rows:y,shown:S}=l;if(b){let C=bt(E=>{let[_,P]=m(E);return[_,1-P]},y.count,S,b);C!==S&&e.show(C)}else if(v.key==="PageDown")e.move(1);else if(v.key==="PageUp")e.move(-1);else if(v.key==="Home")e.show(0);else if(v.key==="End")e.show(y.count-1);else return;v.preventDefault(),v.stopPropagation()}),{show(v,b){l=v;let{neuron:y,neurons:S,rows:T}=v,C=y===null?Array.from({length:T.outputs},(E,_)=>S-T.outputs+_):[y];({grid:c}=b),d=C.map(E=>Float64Array.from(b.map(E))),w()}}}function un(t,{width:e,height:r}){let o=globalThis.devicePixelRatio||1,[n,i]=[Math.round(e*o),Math.round(r*o)];(t.width!==n||t.height!==i)&&([t.width,t.height]=[n,i]);let a=t.getContext("2d");return a.setTransform(o,0,0,o,0,0),a.clearRect(0,0,e,r),a}function tt(t,e,r=0){let o=R("span",e?"":"plane-axis");return o.textContent=t,e&&(o.style[e]=`${100*r}%`),o}var[fn,pn]=[5,8];function _o({store:t,actions:e,server:r,settings:o,opened:n,panelOpen:i,planOf:a,resized:s,isHidden:u,show:l}){let c=et("#plane"),d=et(".diagram-place"),h=et(".stage"),f=Lt(t,e,r),p=kt(t),g=ut(()=>f.rows.value!==null&&(t.network.value?.samples??0)>1),m=ut(()=>g.value&&!u),w=mt(r),k=Ct(t,f,{load:w.load,fetchField:r.field,axes:()=>p.axes.value,isSeen:()=>g.peek()&&!document.hidden&&(i.peek()||c.offsetWidth>0),onPicture:y=>cn(()=>v(y))}),x=$t(f,k),$=Ft(t,f,p,k),A=se(d),O=me(et("#plane-view"),{show:y=>{f.show(y)},move:f.move,pointAt:$.pointAt});function v(y){let[S,T,C]=[b.value,a(),t.network.value],E=(t.moment.value?.of??0)>0;if(!S||!C||!m.value||c.offsetWidth===0)return A.clear();let _=f.coming.value,P=_.length<S.rows.trainCount?_:[];O.show({...S,next:P,shown:f.shown.value,label:$.label.value},y),T&&!E?A.draw({plan:T,activations:C.activations,theme:S.theme},y):A.clear()}ct(()=>{s.value,c.hidden=!m.value;let y=t.network.value?.layers??[];h.classList.toggle("with-plane",m.value),h.classList.toggle("broad",y.length>fn||Math.max(...y)>pn),m.value?k.request():A.clear()});let b=ut(()=>{let[y,S,T]=[t.network.value,f.rows.value,f.coding.value];if(!y||!S||!T)return null;let C=p.axes.value,{layers:E}=y.names,_=p.neuron.value,P=p.withErrors.value;return{rows:S,coding:T,axes:C,names:[E[0][C.across],C.up===null?_?.name??E[E.length-1][0]:E[0][C.up]],neuron:_?.place??null,activation:_?y.activations[_.layer-1]:"",neurons:y.layers.slice(1).reduce((de,ge)=>de+ge,0),errors:P?k.live.value?.errors??null:null,wrong:P?x.wrong.value:null,steps:p.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return ct(()=>{b.value,f.shown.value,f.coming.value,k.request()}),ct(()=>{i.value&&n.getThumbnails().catch(()=>{})}),l("#plane-controls",oe,{looking:p,tell:$.table}),l("#data",te,{showing:f,live:k.live,thumbnails:n.thumbnails,canWorkOut:k.canWorkOut,open:i,begin:o.begin,openDataset:y=>{n.openDataset(y)}}),{right:x.right,showing:f}}function et(t){return document.querySelector(t)}export{_o as createDataView};
