import{a as tt,j as U,o as ut,q as bt,r as $t,w as S,x as P}from"./chunk-TNEUU6RX.js";import{computed as wt,effect as vt,untracked as $n}from"@preact/signals";var L=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function yt(t,e){let r=await WebAssembly.compile(t),o=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:n}=await WebAssembly.instantiate(r,{env:{__linear_memory:o}});return xe(n,o,e)}function xe(t,e,{layers:r,parameters:o}){let n=r[0],i=r[r.length-1],a=r.slice(1).reduce((p,g)=>p+g,0),s=Ae(e);s.lay({work:t.work_numbers(),parameters:o});let u=0,l=0;function c({rows:p,mean:g=!1,l1:d=0,l2:w=0}){let{at:y}=s,x=p?t.batch_error(y.parameters,y.batchInputs,y.batchTargets,p.length,g?1:0,y.work):t.mean_error(y.parameters,y.inputs,y.targets,u,y.work);return d===0&&w===0?x:x+t.penalty(y.parameters,d,w)}function m({rows:p}){if(!p)return;s.lay({batchInputs:p.length*n,batchTargets:p.length*i});let{inputs:g,targets:d,batchInputs:w,batchTargets:y}=s.views;for(let x=0;x<p.length;x++){for(let b=0;b<n;b++)w[x*n+b]=g[p[x]*n+b];for(let b=0;b<i;b++)y[x*i+b]=d[p[x]*i+b]}}function h(p,g){let d=p/g;if(Number.isInteger(d)&&d>0)return d;throw new RangeError(`Rows of ${g} numbers were expected, at least one; ${p} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+o))/(8*(a+n+2))),hasFeatures:t.features!==void 0,setParameters(...p){let g=p.reduce((w,y)=>w+y.length,0);if(g!==o)throw new RangeError(`This network has ${o} weights and biases; ${g} came.`);let d=0;for(let w of p)s.views.parameters.set(w,d),d+=w.length},setSamples(p,g){let d=h(p.length,n);if(g.length!==d*i)throw new RangeError(`${d} rows of ${i} targets were expected; ${g.length} numbers came.`);s.lay({inputs:p.length,targets:g.length,errors:d}),s.views.inputs.set(p),s.views.targets.set(g),u=d},setPoints(p){let g=h(p.length,n);s.lay({points:p.length,outputs:a*g}),l=g,s.views.points.set(p)},setPlane(p){if(!t.features)throw new TypeError("This network has no features: set its inputs by setPoints.");let g=h(p.length,2);return s.lay({plane:p.length,points:g*n,outputs:a*g}),l=g,s.views.plane.set(p),t.features(s.at.plane,l,s.at.points),s.views.points},activations(){if(l===0)throw new RangeError("There are no points yet: set them first.");let{at:p}=s;return t.forward(p.parameters,p.points,l,p.outputs,p.work),s.views.outputs},map(p){return s.views.outputs.subarray(p*l,(p+1)*l)},errors(){f();let{at:p}=s;return t.errors(p.parameters,p.inputs,p.targets,u,p.errors,p.work),s.views.errors},error(p={}){return f(),m(p),c(p)},landscape({a:p,b:g,of:d={},from:w=0,to:y},x){f(),m(d);let b=s.views.parameters,[A,T]=[b[p.index],g?b[g.index]:0],E=p.values.length;for(let v=w;v<(y??x.length);v++)g&&(b[g.index]=g.values[Math.floor(v/E)]),b[p.index]=p.values[v%E],x[v]=c(d);return g&&(b[g.index]=T),b[p.index]=A,x},along(p,g,d,w={}){f(),m(w);let y=s.views.parameters,x=s.copyOfParameters();for(let b=0;b<g.length;b++){for(let A=0;A<o;A++)y[A]=x[A]-g[b]*p[A];d[b]=c(w)}return y.set(x),d}};function f(){if(u===0)throw new RangeError("There are no samples yet: set them first.")}}function Ae(t){let e=Object.fromEntries(L.map(l=>[l,0])),r={...e},o={...e},n=Object.fromEntries(L.map(l=>[l,new Float64Array(0)])),i=new Float64Array(0);function a(l){let c=Object.keys(l);if(c.every(f=>e[f]===l[f]))return;let h=c.some(f=>(l[f]??0)>r[f])?s({...e,...l}):null;Object.assign(e,l);for(let f of L)n[f]=new Float64Array(t.buffer,o[f],e[f]);h?.forEach((f,p)=>n[L[p]].set(f.subarray(0,e[L[p]])))}function s(l){let c=g=>Math.max(r[g],l[g]),m=8*L.reduce((g,d)=>g+c(d),0);if(m>64e6)throw new RangeError(`These points and samples need ${Math.ceil(m/1e6)} MB; choose fewer.`);let h=L.map(g=>n[g].slice()),f=m-t.buffer.byteLength;f>0&&t.grow(Math.ceil(f/65536));let p=0;for(let g of L)o[g]=p,r[g]=c(g),p+=r[g]*8;return h}function u(){return i.length!==e.parameters&&(i=new Float64Array(e.parameters)),i.set(n.parameters),i}return{at:o,views:n,lay:a,copyOfParameters:u}}function kt(t){let e="",r=Promise.resolve(null);return{load({field:o,layers:n,names:i}){if(o!==e){e=o;let a=i.parameters.length;r=t.fieldModule(o).then(s=>yt(s,{layers:n,parameters:a})).catch(()=>(e===o&&(e=""),null))}return r}}}import{computed as ct}from"@preact/signals-core";function St({train_count:t,inputs:e,targets:r}){return{count:e.length,trainCount:t,width:e[0].length,outputs:r[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(r.flat())}}function Mt({count:t,outputs:e,targets:r}){let o=new Set(r),[n,i]=[Math.min(...o),Math.max(...o)],a={low:n,high:i,middle:(n+i)/2,half:(i-n)/2||1};if(o.size!==2)return{classes:0,...a};if(e===1)return{classes:2,...a};for(let s=0;s<t;s++){let u=0;for(let l=0;l<e;l++)r[s*e+l]===i&&u++;if(u!==1)return{classes:0,...a}}return{classes:e,...a}}function et({middle:t},e,r){if(r===1)return e(0)>t?1:0;let o=0;for(let n=1;n<r;n++)e(n)>e(o)&&(o=n);return o}function X(t,e,r){return et(e,o=>t.targets[r*t.outputs+o],t.outputs)}function nt(t,e,r,o,n){let i=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let a=o;a<n;a++){let s=et(e,u=>r[u][a],t.outputs);i[X(t,e,a)][s]++}return i}function xt(t){let e=t.flat().reduce((r,o)=>r+o,0);return t.reduce((r,o,n)=>r+o[n],0)/e}function At(t){let e=0;for(let r=0;r<t.length;r++){if(!Number.isFinite(t[r]))return r;t[r]>t[e]&&(e=r)}return e}var Oe={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},Te=2;function Ot(t,e,r,o){let[n,i]=t(r),[a,s]=Oe[o],[u,l]=[r,1/0];for(let c=0;c<e;c++){let[m,h]=[t(c)[0]-n,t(c)[1]-i],f=m*a+h*s,p=Math.abs(m*s)+Math.abs(h*a),g=f+Te*p;f<=0||p>f||g>=l||([u,l]=[c,g])}return u}function Tt(t,{live:e}){let r=ct(()=>{let[o,n,i]=[t.rows.value,t.coding.value,e.value];return!o||!n||!i||n.classes===0||i.outputs[0]?.length!==o.count?null:{rows:o,coding:n,outputs:i.outputs}});return{wrong:ct(()=>{if(!r.value)return null;let{rows:o,coding:n,outputs:i}=r.value,a=s=>et(n,u=>i[u][s],o.outputs);return Array.from({length:o.count},(s,u)=>a(u)!==X(o,n,u))}),right:ct(()=>{if(!r.value)return null;let{rows:o,coding:n,outputs:i}=r.value,a=(s,u)=>xt(nt(o,n,i,s,u));return{train:a(0,o.trainCount),test:a(o.trainCount,o.count)}})}}import{computed as Et,signal as G}from"@preact/signals-core";function Ct(t){let e=G(0),r=G(1),o=G(""),n=G(!1),i=G(!1),a=Et(()=>{let u=t.network.value?.layers[0]??2;if(u===1)return{across:0,up:null};let l=Math.min(e.value,u-1),c=Math.min(r.value,u-1);return{across:l,up:c===l?(l+1)%u:c}}),s=Et(()=>{let u=t.network.value;if(!u)return null;let l=tt(u);for(let c of[t.pointed.value?.name,o.value]){let m=l.get(c??"");if(m?.kind==="neuron")return{name:m.name,place:m.neuron,layer:m.layer}}return null});return{across:e,up:r,axes:a,of:o,neuron:s,withErrors:n,inSteps:i}}import{effect as _e,signal as Re}from"@preact/signals-core";function _t(t,e,r){let[o,n]=[1/0,-1/0];for(let a=e;a<t.length;a+=r)o=Math.min(o,t[a]),n=Math.max(n,t[a]);let i=(n-o)*.08||1;return{low:o-i,high:n+i}}function Pt({low:t,high:e},r){let o=(e-t)/r,n=10**Math.floor(Math.log10(o)),i=[1,2,5,10].map(c=>c*n).find(c=>c>=o)??10*n,a=Math.max(0,-Math.floor(Math.log10(i)+1e-9)),s=Math.ceil(t/i-1e-9),u=Math.floor(e/i+1e-9)-s+1;return{values:Array.from({length:Math.max(0,u)},(c,m)=>(s+m)*i),decimals:a}}function q({low:t,high:e},r){return(r-t)/(e-t)}function F({low:t,high:e},r){return t+(e-t)*r}function Ee({x:t,y:e,columns:r,rows:o},{across:n,up:i,base:a}){let s=new Float64Array(r*o*a.length),u=0;for(let l=0;l<o;l++)for(let c=0;c<r;c++,u+=a.length)s.set(a,u),s[u+n]=F(t,(c+.5)/r),i!==null&&(s[u+i]=F(e,1-(l+.5)/o));return s}var Rt=[24,32,40,50,60,80,100],Ce=240;function Nt(t,e,r){let o=Math.sqrt(r/(e*t));return Rt.findLast(n=>n<=o)??Rt[0]}function ot(){let t="",e=null,r={grid:{},points:new Float64Array(0)};return{of({inputs:o,width:n},{across:i,up:a},s,u){let l=o.subarray(s*n,(s+1)*n),c=n<=(a===null?1:2),m=`${u} ${i} ${a} ${c?"":l.join(" ")}`;if(o!==e||m!==t){[e,t]=[o,m];let h=_t(o,i,n),f=a===null?{x:h,y:{low:0,high:1},columns:Ce,rows:1}:{x:h,y:_t(o,a,n),columns:u,rows:u};r={grid:f,points:Ee(f,{across:i,up:a,base:l})}}return r}}}var Pe=42,Ne=200,Ie=200,[Le,Fe]=[5,30],De=3,We=41,Ue=15e-7;function Dt(t,e,{load:r,fetchField:o,axes:n,isSeen:i,onPicture:a}){let s=Re(null),u=null,l="",c=!1,m=!1,h=Ue,[f,p]=[0,0],g=ot();function d(){if(c)return;c=!0;let b=f-performance.now();b<=0?requestAnimationFrame(w):setTimeout(()=>requestAnimationFrame(w),b)}function w(){c=!1;let[b,A,T]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!b||!A||!T||!i())return;if(b.field!==l){let _=b.field;r(b).then(C=>{[u,l]=[C,_],d()});return}if(!u)return void x(b,T);let E=performance.now();It(u,A);let v=t.status.peek().playing?Le:Fe,$=b.names.parameters.length,M=g.of(T,n(),A.sample,Nt($,h,v));u.setPoints(M.points),u.activations();let{grid:k}=M,O=performance.now()-E;h=(h+O/(k.columns*k.rows*$))/2,a({grid:k,map:u.map}),y(u,A,T),f=E+Math.max(Pe,De*(performance.now()-E))}function y(b,A,T){let E=performance.now();if(t.status.peek().playing&&E-p<Ie)return;if(p=E,!A.complete)return void(s.value=null);b.setPoints(T.inputs);let v=Lt(b,T.count,T.outputs);b.setSamples(T.inputs,T.targets);let{revision:$,iteration:M}=A;s.value={revision:$,iteration:M,outputs:v,errors:b.errors().slice()}}async function x({names:b},A){if(m)return;m=!0,s.value=null;let{across:T,up:E}=n(),{grid:v}=g.of(A,n(),t.frame.peek()?.sample??0,We),$=b.layers.slice(1).flat();try{let M=await o({across:Ft(b.layers[0][T],v.x,v.columns),...E===null?{}:{up:Ft(b.layers[0][E],{low:v.y.high,high:v.y.low},v.rows)},sample:t.frame.peek()?.sample,neurons:$.length<=64?$:b.layers.at(-1)});a({grid:v,map:k=>(M.outputs[$[k]]??[]).map(O=>O??Number.NaN)})}catch{}m=!1,f=performance.now()+Ne}return _e(()=>{t.frame.value,e.rows.value,t.connection.value,n(),d()}),{live:s,request:d,at(b){let[A,T]=[t.network.peek(),t.frame.peek()];if(!u||!A||!T?.complete||A.field!==l)return null;It(u,T),u.setPoints(b);let E=A.layers[A.layers.length-1];return Lt(u,1,E).map(([v])=>v)},canWorkOut:()=>u!==null||l===""}}function It(t,{complete:e,drawn:r,parameters:o,weightCount:n}){if(e)return t.setParameters(o);let i=Array.from({length:o.length},(a,s)=>o[s]??0).slice(n);return t.setParameters(r,i)}function Lt(t,e,r){let n=t.activations().length/e;return Array.from({length:r},(i,a)=>t.map(n-r+a).slice())}function Ft(t,{low:e,high:r},o){let n=(r-e)/o/2;return{name:t,first:e+n,last:r-n,count:o}}import{computed as W,effect as Yt,signal as Wt}from"@preact/signals-core";var Ut=120;function jt(t,e,r){let o=Wt(null),n=Wt(null),i=W(()=>{let[h,f]=[o.value,t.network.value];return h&&f&&h.trainCount===f.samples&&h.width===f.layers[0]&&h.outputs===f.layers[f.layers.length-1]?h:null}),a=W(()=>{let[h,f]=[t.network.value,t.frame.value];if(!h||!f||h.samples<2)return"";let p=tt(h),g=t.history.value.edits.filter(({quantity:d,iteration:w})=>{let y=p.get(d)?.kind;return(y==="input"||y==="target")&&w<=f.iteration});return`${h.revision} ${g.map(d=>`${d.iteration} ${d.quantity} ${d.text}`)}`});Bt(Ut,()=>a.value!=="",()=>r.samples(),h=>o.value=St(h));let s=W(()=>!t.status.value.playing&&t.connection.value==="open");Bt(Ut,()=>{let[h,f]=[t.network.value,t.frame.value];return!!(h&&f&&h.samples>1&&s.value)},()=>r.batch(),h=>n.value=h);let u,l=!1;async function c(h){if(!t.watching&&(u=h,!l)){for(l=!0;u!==void 0;){let f=u;u=void 0,(await e.carryOut({type:"show_sample",sample:f})).ok&&n.value&&(n.value={...n.value,shown:f})}l=!1}}let m=W(()=>n.value?.shown??null);return Yt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&m.value!==null&&c(null)}),{rows:i,coding:W(()=>i.value?Mt(i.value):null),shown:W(()=>t.frame.value?.sample??0),chosen:m,coming:W(()=>{let[h,f]=[n.value,t.frame.value];return s.value&&h&&h.iteration===f?.iteration?h.samples:[]}),show:c,move(h){let f=i.value?.count??0,p=t.frame.value?.sample??0;f>0&&c((p+h+f)%f)}}}function Bt(t,e,r,o){let n=0,i;Yt(()=>{let a=++n;clearTimeout(i),e()&&(i=setTimeout(()=>{r().then(s=>a===n&&o(s),()=>{})},t))})}import{computed as Be}from"@preact/signals-core";var H=4,ft=11,Xt=4;function Gt(t,e,r,o){let n=ot();function i(a,s){let u=e.rows.peek();if(!u)return null;let{across:l,up:c}=r.axes.peek(),m=Math.min(e.shown.peek(),u.count-1),h=u.inputs.slice(m*u.width,(m+1)*u.width);return h[l]=a,c!==null&&(h[c]=s),h}return{pointAt(a,s){let[u,l]=[i(a,s),t.network.peek()];if(!u||!l)return"";let{number:c}=t.writing.peek(),{across:m,up:h}=r.axes.peek(),{layers:f}=l.names,p=[m,...h===null?[]:[h]].map(w=>`${f[0][w]} ${c(u[w])}`),g=o.at(u)??[],d=f[f.length-1];return[...p,...g.slice(0,H).map((w,y)=>`${d[y]} ${c(w)}`)].join(`
`)},table(){let[a,s]=[e.rows.peek(),t.network.peek()],u=r.axes.value;if(!a||!s)return null;let{x:l,y:c}=n.of(a,u,Math.min(e.shown.value,a.count-1),ft).grid,m=Array.from({length:ft},(w,y)=>(y+.5)/ft),h=m.map(w=>F(l,w)),f=u.up===null?[0]:m.map(w=>F(c,1-w)),{number:p}=t.writing.value,g=(w,y)=>{let x=i(w,y),b=x&&o.at(x);return b?b.slice(0,H).map(A=>p(A,Xt)).join("; "):"–"},d=s.names.layers[s.names.layers.length-1];return{across:h,up:f,of:d.slice(0,H).join("; "),values:f.map(w=>h.map(y=>g(y,w)))}},label:Be(()=>{let[a,s]=[e.rows.value,t.network.value];if(!a||!s)return"";let{number:u}=t.writing.value,l=Math.min(e.shown.value,a.count-1),c=(d,w)=>Array.from(d.subarray(l*w,(l+1)*w)).map(y=>u(y,Xt)),m=s.names.layers[0],h=c(a.inputs,a.width).map((d,w)=>`${m[w]} ${d}`),f=c(a.targets,a.outputs).slice(0,H),p=l>=a.trainCount?", for testing":"";return`Samples in the picture of ${r.neuron.value?.name??"the network"}. Shown: sample ${l+1} of ${a.count}${p}: ${h.slice(0,H).join(", ")}, target ${f.join(", ")}. Arrow keys show the next sample that way.`})}}var Ye=12;function qt({store:t,showing:e,live:r}){let[o,n,i,a]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!o||!n||!i||!a||n.classes===0||n.classes>Ye)return"";let s=o.count>o.trainCount,u=nt(o,n,i.outputs,s?o.trainCount:0,o.count),l=a.names.layers[a.names.layers.length-1],c=t.writing.value.number,m=o.outputs===1?[n.low,n.high].map(h=>c(h,Number.isInteger(h)?0:2)):l;return S`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${s?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${m.map(h=>S`<th scope="col">${h}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${u.map((h,f)=>S`<tr>
                <th scope="row">${m[f]}</th>
                ${h.map((p,g)=>S`<td class=${f===g?"right":p>0?"wrong":""}>
                      ${U(p)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as Kt}from"preact/hooks";var je=1e4,Ht=.05;function Vt({store:t,actions:e,begin:r}){let[o,n,i]=[t.recipe.value,t.choices.value,t.network.value],[a,s]=Kt("");if(!o||!n||!i)return"";let u="dataset"in o.data?o.data:null,l=n.datasets.find(({name:d})=>d===u?.dataset),c=t.keeps("network"),m="initializer"in o.network.start,h=()=>Math.floor(Math.random()*je),{samples:f,settings:p}=i;async function g(d){let w=await r(d);s(w.ok?"":w.message??"")}return S`
    ${a&&S`<p class="refusal" role="alert">${a}</p>`}
    ${u&&l?.noise?S`<${pt}
            label="Noise"
            value=${u.noise??0}
            most=${1}
            step=${Ht}
            disabled=${c}
            words=${d=>t.writing.value.number(d,2)}
            keep=${d=>g(w=>ut(w,{noise:d}))}
          />`:""}
    ${u&&l&&l.usual_samples>1?S`<${pt}
            label="For testing"
            value=${u.test_fraction??0}
            most=${.9}
            step=${Ht}
            disabled=${c}
            words=${d=>`${Math.round(100*d)} %`}
            keep=${d=>g(w=>ut(w,{test_fraction:d}))}
          />`:""}
    ${f>1?S`<${pt}
            label="Batch"
            value=${p.batch_size||f}
            least=${1}
            most=${f}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${d=>d===f?"all":String(d)}
            keep=${d=>{e.edit("batch_size",d===f?0:d)}}
          />`:""}
    ${u&&f>1?S`<p class="making">
            <button
              type="button"
              disabled=${c||!!(l?.fixed&&!u.noise&&!u.test_fraction)}
              onClick=${()=>{g(d=>bt(d,h()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${c||!m}
              onClick=${()=>{g(d=>$t(d,h()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function pt({label:t,value:e,least:r=0,most:o,step:n,disabled:i,words:a,keep:s}){let[u,l]=Kt(null),c=h=>Number(h.target.value),m=u??e;return S`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${o}
      step=${n}
      value=${m}
      disabled=${i}
      aria-valuetext=${a(m)}
      onInput=${h=>l(c(h))}
      onChange=${h=>{l(null),s(c(h))}}
    />
    <output>${a(m)}</output>
  </label>`}import{useState as Jt}from"preact/hooks";var D=25,Xe=5e-5,ht=4;function Qt({store:t,showing:e,live:r,canWorkOut:o}){let n=e.shown.value,[i,a]=Jt(Math.floor(n/D)),[s,u]=Jt(n),[l,c,m]=[e.rows.value,t.network.value,r.value];if(!l||!c)return"";e.chosen.value!==null&&e.chosen.value!==s&&(u(e.chosen.value),a(Math.floor(e.chosen.value/D)));let h=Math.ceil(l.count/D)-1,f=Math.min(i,h),p=Ge(c.names.layers,l),g=Array.from({length:Math.min(D,l.count-f*D)},(w,y)=>f*D+y),d=new Set(e.coming.value);return S`
    <${qe} ...${{store:t,showing:e,rows:l,now:m}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${p.map(({name:w})=>S`<th scope="col" key=${w}>${w}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${g.map(w=>S`<tr
                key=${w}
                class=${`${w===n?"chosen":""} ${w>=l.trainCount?"test":""}`}
                onClick=${()=>{e.show(w)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${w+1}${w>=l.trainCount?", for testing":""}${d.has(w)?", in the next iteration":""}`}
                    aria-current=${w===n?"true":null}
                    disabled=${t.watching}
                  >
                    ${d.has(w)?"› ":""}${w+1}
                  </button>
                </th>
                ${p.map(({name:y,read:x,most:b})=>S`<td key=${y}>${zt(t,x(w,m),b)}</td>`)}
                <td>${zt(t,m?.errors[w])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${f===0} onClick=${()=>a(f-1)}>Earlier rows</button>
      <span>${U(f*D+1)}–${U(f*D+g.length)} of ${U(l.count)}</span>
      <button type="button" disabled=${f===h} onClick=${()=>a(f+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${l.count>l.trainCount?"Open marks, and italics here, are for testing. ":""}${d.size>0?"› is in the next iteration. ":""}${m||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function zt(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<Xe?2:r)}function Ge(t,{inputs:e,targets:r,width:o,outputs:n}){let i=t[t.length-1],a=n===1,s=u=>u.every(Number.isInteger)?0:3;return[...t[0].slice(0,ht).map((u,l)=>({name:u,read:c=>e[c*o+l],most:s(e)})),...i.slice(0,ht).map((u,l)=>({name:a?"target":`target ${u}`,read:c=>r[c*n+l],most:s(r)})),...i.slice(0,ht).map((u,l)=>({name:a?"output":`out ${u}`,read:(c,m)=>m?.outputs[l][c],most:4}))]}function qe({store:t,showing:e,rows:r,now:o}){return t.watching?"":S`<div class="chosen-sample">
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
    <button type="button" disabled=${!o} onClick=${()=>o&&void e.show(At(o.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as Je,useRef as ze}from"preact/hooks";var He={light:[247,247,248],dark:[27,31,36]},K={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},Ke=.52,V=64,Ve=4,Zt=.2;function ee(t,e){return`rgb(${K[e][t%K[e].length].join(" ")})`}function rt(t,{middle:e,half:r},o){let n=Math.max(-1,Math.min(1,(t-e)/r)),i=K[o][n<0?0:1];return`rgb(${ne(o==="light"?[150,155,162]:[120,128,138],i,Math.abs(n)).join(" ")})`}function ne(t,e,r){return t.map((o,n)=>Math.round(o+(e[n]-o)*r))}var te=new Map;function mt(t,e){let r=t%K[e].length,o=`${e} ${r}`,n=te.get(o);if(n)return n;let i=Uint8ClampedArray.from(Array.from({length:V+1},(s,u)=>[...ne(He[e],K[e][r],Ke*u/V),255]).flat()),a=new Uint32Array(i.buffer);return te.set(o,a),a}function B(t,e,{middle:r,half:o},{theme:n,steps:i,stride:a=s=>s}){let[s,u]=[mt(0,n),mt(1,n)];for(let l=0;l<t.length;l++){let c=Math.max(-1,Math.min(1,(e[a(l)]-r)/o))||0;i!==null&&(c=(c<0?-1:1)*(Math.ceil(Math.abs(c)*i)/i||1/i)),t[l]=c<0?s[Math.round(-c*V)]:u[Math.round(c*V)]}}function oe(t,e){return t?e>0?1:Ve:null}function re(t,e,{low:r,high:o},{theme:n,steps:i}){let a=e.map((s,u)=>mt(u,n));for(let s=0;s<t.length;s++){let u=0;for(let c=1;c<e.length;c++)e[c][s]>e[u][s]&&(u=c);let l=Math.max(0,Math.min(1,(e[u][s]-r)/(o-r)))||0;t[s]=a[u][Math.round(V*(i===null?Zt+(1-Zt)*l:1))]}}function Y(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let r=1;for(let o=0;o<e.length;o++)r=Math.max(r,Math.min(Math.abs(e[o])||0,1e9));return{middle:0,half:r}}var j=84,se=8,ae=2;function ie({choices:t,rows:e,chosen:r,theme:o,open:n,disabled:i}){let a=t.filter(({inputs:l})=>l<=ae),s=t.filter(({inputs:l})=>l>ae),u=s.some(({name:l})=>l===r);return S`<div class="thumbnails" role="group" aria-label="Data sets">
      ${a.map(l=>S`<button
            key=${l.name}
            type="button"
            aria-pressed=${l.name===r}
            disabled=${i}
            onClick=${()=>n(l.name)}
          >
            <${Qe} rows=${e[l.name]} theme=${o} /> ${l.title}
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
        ${s.map(({name:l,title:c})=>S`<option key=${l} value=${l}>${c}</option>`)}
      </select>
    </label>`}function Qe({rows:t,theme:e}){let r=ze(null);return Je(()=>{r.current&&t&&Ze(r.current,t,e)},[t,e]),S`<canvas ref=${r} width=${2*j} height=${2*j} aria-hidden="true"></canvas>`}function Ze(t,{inputs:e,targets:r},o){let n=t.getContext("2d");n.setTransform(2,0,0,2,0,0),n.clearRect(0,0,j,j);let i=r.map(([m])=>m),a=e.map((m,h)=>m[1]??i[h]),[s,u,l]=[e.map(([m])=>m),a,i].map(tn),c=(m,{low:h,size:f})=>se+(m-h)/f*(j-2*se);e.forEach((m,h)=>{n.beginPath(),n.arc(c(m[0],s),j-c(a[h],u),e.length<10?5:2.2,0,7),n.fillStyle=rt(i[h],l,o),n.fill()})}function tn(t){let[e,r]=[Math.min(...t),Math.max(...t)];return{low:e,size:r-e||1,middle:(e+r)/2,half:(r-e)/2||1}}var en="article";function le(t){let{store:e,showing:r,open:o}=t;if(!o.value)return"";let[n,i,a]=[e.choices.value,e.recipe.value,e.network.value],s=t.thumbnails.value;if(!n||!a)return S`<p class="waiting">Fetching the data …</p>`;let u=i&&"dataset"in i.data?i.data.dataset:null;return S`
    <${ie}
      choices=${n.datasets.filter(({name:l})=>l!==en)}
      rows=${s??{}}
      chosen=${u}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Vt} ...${t} />
    ${a.samples<2?S`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:S`<h3>Rows</h3>
            <${Qt} ...${{store:e,showing:r,live:t.live,canWorkOut:t.canWorkOut}} />
            <${qt} ...${{store:e,showing:r,live:t.live}} />`}
  `}import{useState as nn}from"preact/hooks";function fe({store:t,looking:e,tell:r}){let o=t.network.value;if(!o)return"";let{layers:n}=o.names,{across:i,up:a}=e.axes.value;return S`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${s=>e.of.value=pe(s)}
        >
          <option value="">
            ${n[n.length-1].length>1?"outputs":n[n.length-1][0]}
          </option>
          ${n.slice(1).flatMap((s,u)=>s.length===1&&u===n.length-2?[]:s.map(l=>S`<option key=${l} value=${l}>${l}</option>`))}
        </select>
      </label>
      ${n[0].length>2?S`<${ue}
                label="Across"
                names=${n[0]}
                value=${i}
                choose=${s=>e.across.value=s}
              />
              <${ue}
                label="Up"
                names=${n[0]}
                value=${a??0}
                choose=${s=>e.up.value=s}
              />`:""}
      <${ce} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${a===null?"":S`<${ce} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${on}
        names=${[n[0][i],a===null?"":n[0][a]]}
        store=${t}
        tell=${r}
      />
    </div>
  `}function pe(t){return t.target.value}function ue({label:t,names:e,value:r,choose:o}){return S`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${n=>o(Number(pe(n)))}
    >
      ${e.map((n,i)=>S`<option key=${n} value=${String(i)}>${n}</option>`)}
    </select>
  </label>`}function ce({label:t,of:e,words:r}){return S`<span class="switch" role="group" aria-label=${t}>
    ${r.map((o,n)=>S`<button
          key=${o}
          type="button"
          aria-pressed=${e.value===(n===1)}
          onClick=${()=>e.value=n===1}
        >
          ${o}
        </button>`)}
  </span>`}function on({names:t,store:e,tell:r}){let[o,n]=nn(!1),i=o&&e.frame.value&&!e.status.value.playing?r():null;return S`<details
    class="plane-values"
    onToggle=${a=>n(a.target.open)}
  >
    <summary>values</summary>
    ${i?S`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${i.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${i.across.map(a=>S`<th scope="col">${e.writing.value.number(a,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${i.values.map((a,s)=>S`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(i.up[s],2):""}</th>
                      ${a.map(u=>S`<td>${u}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:S`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function st({columns:t,rows:e},r){return o=>{let[n,i]=[o%r,Math.floor(o/r)];return Math.floor((i+.5)*(e/r))*t+Math.floor((n+.5)*(t/r))}}var[I,J]=[22,2],dt=16,rn={light:"#7a2fb5",dark:"#cf9bff"};function he(t,e){let r=new ImageData(I,I),o=new Uint32Array(r.data.buffer),n=[],i="";t.setAttribute("aria-hidden","true");function a(l,c){let m=JSON.stringify([l.map(f=>f.length),c]);if(m===i)return;i=m,n=[];let h=0;l.slice(1).forEach((f,p)=>{if(f.length>1){let g=P("canvas",""),d=Math.min(dt,f.length);g.width=d*(I+J),g.height=Math.ceil(f.length/d)*(I+J),s(g,f),n.push({canvas:g,names:f,first:h,activation:c[p]})}h+=f.length}),t.replaceChildren(...n.map(({canvas:f,names:p})=>sn(f,p)))}function s(l,c){let m=({offsetX:h,offsetY:f})=>{let p=Math.min(dt,c.length),[g,d]=[h,f].map(w=>Math.floor(w/(I+J)));return g<p?c[d*p+g]:void 0};l.addEventListener("pointermove",h=>{let f=m(h);l.title=f??"",e.point(f??null,h.clientX,h.clientY)}),l.addEventListener("pointerleave",()=>e.point(null,0,0)),l.addEventListener("click",h=>{let f=m(h);f&&e.choose(f)})}function u(){t.hidden=!0}return u(),{clear:u,draw({layers:l,activations:c,theme:m,chosen:h},{grid:f,map:p}){if(f.rows===1)return u();a(l,c);let g=st(f,I);for(let{canvas:d,names:w,first:y,activation:x}of n){let b=d.getContext("2d"),A=Math.min(dt,w.length);b.clearRect(0,0,d.width,d.height),w.forEach((T,E)=>{let v=p(y+E),[$,M]=[E%A*(I+J),Math.floor(E/A)*(I+J)];B(o,v,Y(x,v),{theme:m,steps:null,stride:g}),b.putImageData(r,$,M),T===h&&(b.lineWidth=3,b.strokeStyle=rn[m],b.strokeRect($+1,M+1,I-2,I-2))})}t.hidden=!1}}}function sn(t,e){let[r,o]=[P("div",""),P("span","")];return o.textContent=`${e[0]} to ${e[e.length-1]}`,r.append(o,t),r}var at=28;function me({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function de(t){let e=P("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(at,at),o=new Uint32Array(r.data.buffer),n=P("canvas","");n.width=n.height=at;let i=n.getContext("2d");t.prepend(e);function a(){t.classList.remove("mapped"),e.hidden=!0}a();function s({plan:u,activations:l,theme:c},{grid:m,map:h}){let{spots:f}=u;if(m.rows===1)return a();let p=globalThis.devicePixelRatio||1,[g,d]=[Math.round(u.width*p),Math.round(u.height*p)];(e.width!==g||e.height!==d)&&([e.width,e.height]=[g,d]);let w=e.getContext("2d");w.setTransform(p,0,0,p,0,0),w.clearRect(0,0,u.width,u.height);let y=st(m,at),x=0;for(let{layer:b,x:A,y:T,halfWidth:E,halfHeight:v}of f){if(b===0)continue;let $=h(x++);B(o,$,Y(l[b-1],$),{theme:c,steps:null,stride:y}),i.putImageData(r,0,0),w.save(),w.beginPath(),w.roundRect(A-E,T-v,2*E,2*v,v),w.clip(),w.drawImage(n,A-E,T-v,2*E,2*v),w.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:a,draw:s}}function we(t,e,r,o=0){let n=[];for(let i=0;i+1<r;i++)for(let a=0;a+1<e;a++){let s=i*e+a,[u,l,c,m]=[t[s],t[s+1],t[s+e+1],t[s+e]],h=u>o;if(h===l>o&&h===c>o&&h===m>o)continue;let f=[u-o,l-o,c-o,m-o];f.every(Number.isFinite)&&an(n,f,a+.5,i+.5)}return n}var ge=[[0,0],[1,0],[1,1],[0,1]];function an(t,e,r,o){let n=[];for(let a=0;a<4;a++){let[s,u]=[e[a],e[(a+1)%4]];if(s>0==u>0)continue;let l=s/(s-u),[c,m]=[ge[a],ge[(a+1)%4]];n.push([r+c[0]+l*(m[0]-c[0]),o+c[1]+l*(m[1]-c[1])])}let i=e.reduce((a,s)=>a+s,0)>0;n.length===4&&i!==e[0]>0&&n.push(n.shift());for(let a=0;a+1<n.length;a+=2)t.push(...n[a],...n[a+1])}var ln=4.2,[un,cn]=[400,2.6],[fn,ve]=[11,1.6],pn=.08,gt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function $e(t,e,{rows:r,theme:o,errors:n,wrong:i,shown:a,next:s,axes:u,placeOf:l,colourOf:c}){let m=gt[o],h=r.count>un?cn:ln,f=0;for(let d=0;n&&d<r.count;d++)Number.isFinite(n[d])&&(f=Math.max(f,n[d]));let p=d=>{if(!n)return h;let w=Number.isFinite(n[d])?Math.sqrt(n[d]/(f||1)):1;return ve+(fn-ve)*w},g=r.width>(u.up===null?1:2);for(let d=0;d<r.count;d++){let[w,y]=l(d),x=d>=r.trainCount,b=c(d);t.globalAlpha=g&&d!==a?.45:1,t.beginPath(),t.arc(w*e.width,y*e.height,p(d),0,7),t.fillStyle=x?m.rim:b,t.strokeStyle=x?b:m.rim,t.lineWidth=x?1.8:1.2,t.fill(),t.stroke(),n&&i?.[d]&&hn(t,w*e.width,y*e.height,m.line)}t.globalAlpha=1;for(let d of s)d!==a&&be(t,e,l(d),p(d)+2.5,1.2,m.line);a<r.count&&be(t,e,l(a),p(a)+4.5,3,m.chosen)}function be(t,{width:e,height:r},[o,n],i,a,s){t.beginPath(),t.arc(o*e,n*r,i,0,7),t.lineWidth=a,t.strokeStyle=s,t.stroke()}function hn(t,e,r,o){t.beginPath();for(let n of[1,-1])t.moveTo(e-4,r-4*n),t.lineTo(e+4,r+4*n);t.lineWidth=1.5,t.strokeStyle=o,t.stroke()}function ye(t,e,r,{columns:o,rows:n},{coding:i,theme:a}){let[s,u]=[e.width/o,e.height/n];t.beginPath();let l=r.length===1?r:r.map((c,m)=>mn(r,m));for(let c of l){let m=we(c,o,n,r.length===1?i.middle:0);for(let h=0;h<m.length;h+=4)t.moveTo(m[h]*s,m[h+1]*u),t.lineTo(m[h+2]*s,m[h+3]*u)}t.lineWidth=1.6,t.strokeStyle=gt[a].line,t.stroke()}function mn(t,e){return Float64Array.from(t[e],(r,o)=>{let n=-1/0;for(let i=0;i<t.length;i++)i!==e&&(n=Math.max(n,t[i][o]));return r-n})}function ke(t,e,r){let[o,n]=[1/0,-1/0],i=s=>{Number.isFinite(s)&&([o,n]=[Math.min(o,s),Math.max(n,s)])};if(r)for(let s=0;s<e.count;s++)i(e.targets[s*e.outputs]);for(let s=0;s<t.length;s++)i(t[s]);let a=(n-o)*pn||1;return o<=n?{low:o-a,high:n+a}:{low:-1,high:1}}function Se(t,{width:e,height:r},o,{low:n,high:i},a){t.beginPath();for(let s=0;s<o.length;s++)t.lineTo((s+.5)/o.length*e,(1-(o[s]-n)/(i-n))*r);t.lineWidth=2.5,t.strokeStyle=gt[a].line,t.stroke()}var dn=16,[gn,wn]=[64,44],vn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Me(t,e){let[r,o,n]=[P("div","plane-y"),P("div","plane-plot"),P("div","plane-x")],[i,a,s,u]=[P("canvas","plane-field"),P("canvas","plane-marks"),P("p","plane-readout"),P("p","plane-title")];for(let v of[r,n,i,a,u])v.setAttribute("aria-hidden","true");s.hidden=!0,o.append(i,a,u,s),t.classList.add("plane");let l=P("div","plane-frame");l.append(r,o,n),t.append(l),o.tabIndex=0,o.setAttribute("role","application"),o.setAttribute("aria-roledescription","plane of samples");let c=null,m=null,h=[],f=null,p={width:0,height:0},g={low:0,high:1},d="";new ResizeObserver(([{contentRect:v}])=>{p={width:v.width,height:v.height},y()}).observe(o);function w(v){let{rows:$,axes:M}=c,k=M.up===null?$.targets[v*$.outputs]:$.inputs[v*$.width+M.up],{x:O}=m;return[q(O,$.inputs[v*$.width+M.across]),1-q(g,k)]}function y(){if(!c||!m||!p.width||h.length===0)return;let{axes:v,neuron:$,rows:M}=c;g=v.up===null?ke(h[0],M,$===null):m.y;let k=bn(a,p),O={theme:c.theme,steps:oe(c.steps,$===null?c.coding.classes:0)};i.hidden=v.up===null,v.up===null?Se(k,p,h[0],g,c.theme):(x(m,O),$===null&&c.coding.classes>0&&ye(k,p,h,m,c)),$e(k,p,{...c,placeOf:w,colourOf:b}),A(m.x),o.setAttribute("aria-label",c.label),u.textContent=c.title,u.hidden=c.title===""}function x({columns:v,rows:$},M){let{neuron:k,activation:O,coding:_}=c;(i.width!==v||i.height!==$||!f)&&([i.width,i.height]=[v,$],f=new ImageData(v,$));let C=new Uint32Array(f.data.buffer);k===null&&h.length>1&&_.classes>0?re(C,h,_,M):B(C,h[0],k===null?_:Y(O,h[0]),M),i.getContext("2d")?.putImageData(f,0,0),i.classList.toggle("sharp",M.steps!==null)}function b(v){let{rows:$,coding:M,theme:k}=c;return M.classes>0?ee(X($,M,v),k):rt($.targets[v*$.outputs],M,k)}function A(v){let{names:$,writing:M}=c,k=[v,g].map((C,R)=>Pt(C,[p.width/gn,p.height/wn][R])),O=k.map(({values:C,decimals:R})=>C.map(N=>M.number(N,R))),_=JSON.stringify([$,O,p,v,g]);_!==d&&(d=_,n.replaceChildren(...k[0].values.map((C,R)=>it(O[0][R],"left",q(v,C))),it($[0])),r.replaceChildren(...k[1].values.map((C,R)=>it(O[1][R],"top",1-q(g,C))),it($[1])))}function T(v,$){let[M,k]=[null,dn];for(let O=0;O<c.rows.count;O++){let[_,C]=w(O),R=Math.hypot(_*p.width-v,C*p.height-$);R<k&&([M,k]=[O,R])}return M}function E(v){let $=o.getBoundingClientRect();return[v.clientX-$.left,v.clientY-$.top]}return o.addEventListener("click",v=>{let $=c&&m?T(...E(v)):null;$!==null&&e.show($)}),o.addEventListener("pointermove",v=>{if(!c||!m)return;let[$,M]=E(v),k=e.pointAt(F(m.x,$/p.width),F(m.y,1-M/p.height));s.textContent=k,s.hidden=k==="",s.classList.toggle("low",M<p.height/2),o.classList.toggle("over-sample",T($,M)!==null)}),o.addEventListener("pointerleave",()=>s.hidden=!0),o.addEventListener("keydown",v=>{if(!c||!m||v.ctrlKey||v.altKey||v.metaKey)return;let $=vn[v.key],{rows:M,shown:k}=c;if($){let _=Ot(C=>{let[R,N]=w(C);return[R,1-N]},M.count,k,$);_!==k&&e.show(_)}else if(v.key==="PageDown")e.move(1);else if(v.key==="PageUp")e.move(-1);else if(v.key==="Home")e.show(0);else if(v.key==="End")e.show(M.count-1);else return;v.preventDefault(),v.stopPropagation()}),{show(v,$){c=v;let{neuron:M,neurons:k,rows:O}=v,_=M===null?Array.from({length:O.outputs},(C,R)=>k-O.outputs+R):[M];({grid:m}=$),h=_.map(C=>Float64Array.from($.map(C))),y()}}}function bn(t,{width:e,height:r}){let o=globalThis.devicePixelRatio||1,[n,i]=[Math.round(e*o),Math.round(r*o)];(t.width!==n||t.height!==i)&&([t.width,t.height]=[n,i]);let a=t.getContext("2d");return a.setTransform(o,0,0,o,0,0),a.clearRect(0,0,e,r),a}function it(t,e,r=0){let o=P("span",e?"":"plane-axis");return o.textContent=t,e&&(o.style[e]=`${100*r}%`),o}var[yn,kn]=[5,8];function Ko({store:t,actions:e,server:r,settings:o,opened:n,panelOpen:i,planOf:a,resized:s,isHidden:u,show:l}){let c=z("#plane"),m=z(".diagram-place"),h=z(".stage"),f=jt(t,e,r),p=Ct(t),g=wt(()=>f.rows.value!==null&&(t.network.value?.samples??0)>1),d=wt(()=>g.value&&!u),w=kt(r),y=Dt(t,f,{load:w.load,fetchField:r.field,axes:()=>p.axes.value,isSeen:()=>g.peek()&&!document.hidden&&(i.peek()||c.offsetWidth>0),onPicture:k=>$n(()=>v(k))}),x=Tt(f,y),b=Gt(t,f,p,y),A=de(m),T=he(z("#map-strip"),{point:e.point,choose:e.select}),E=Me(z("#plane-view"),{show:k=>{f.show(k)},move:f.move,pointAt:b.pointAt});function v(k){let[O,_,C]=[M.value,a(),t.network.value],R=(t.moment.value?.of??0)>0;if(!O||!C||!d.value||c.offsetWidth===0)return $();let N=f.coming.value,Q=N.length<O.rows.trainCount?N:[];E.show({...O,next:Q,shown:f.shown.value,label:b.label.value},k);let{activations:Z}=C;if(!_||R)$();else if(me(_))T.clear(),A.draw({plan:_,activations:Z,theme:O.theme},k);else{A.clear();let{layers:lt}=C.names;T.draw({layers:lt,activations:Z,theme:O.theme,chosen:t.selected.value},k)}}function $(){A.clear(),T.clear()}vt(()=>{s.value,c.hidden=!d.value;let k=t.network.value?.layers??[];h.classList.toggle("with-plane",d.value),h.classList.toggle("broad",k.length>yn||Math.max(...k)>kn),d.value?y.request():$()});let M=wt(()=>{let[k,O,_]=[t.network.value,f.rows.value,f.coding.value];if(!k||!O||!_)return null;let C=p.axes.value,{layers:R}=k.names,N=p.neuron.value,Q=p.withErrors.value;return{rows:O,coding:_,axes:C,names:[R[0][C.across],C.up===null?N?.name??R[R.length-1][0]:R[0][C.up]],neuron:N?.place??null,title:N?.name??"",activation:N?k.activations[N.layer-1]:"",neurons:k.layers.slice(1).reduce((Z,lt)=>Z+lt,0),errors:Q?y.live.value?.errors??null:null,wrong:Q?x.wrong.value:null,steps:p.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return vt(()=>{M.value,f.shown.value,f.coming.value,y.request()}),vt(()=>{i.value&&n.getThumbnails().catch(()=>{})}),l("#plane-controls",fe,{looking:p,tell:b.table}),l("#data",le,{showing:f,live:y.live,thumbnails:n.thumbnails,canWorkOut:y.canWorkOut,open:i,begin:o.begin,openDataset:k=>{n.openDataset(k)}}),{right:x.right,showing:f}}function z(t){return document.querySelector(t)}export{Ko as createDataView};
