import{A as P,a as K,c as _,l as U,q as ot,s as ht,t as mt,u as dt,z as A}from"./chunk-CKH5PNZK.js";import{computed as ct,effect as ft,untracked as wn}from"@preact/signals";var I=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function gt(t,e){let r=await WebAssembly.compile(t),n=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:o}=await WebAssembly.instantiate(r,{env:{__linear_memory:n}});return ye(o,n,e)}function ye(t,e,{layers:r,parameters:n,columns:o}){let s=r[0],a=r[r.length-1],u=r.slice(1).reduce((m,k)=>m+k,0),i=ke(e);i.lay({work:t.work_numbers(),parameters:n});let l=0,f=0;function h({rows:m,mean:k=!1,l1:$=0,l2:O=0}){let{at:x}=i,g=m?t.batch_error(x.parameters,x.batchInputs,x.batchTargets,m.length,k?1:0,x.work):t.mean_error(x.parameters,x.inputs,x.targets,l,x.work);return $===0&&O===0?g:g+t.penalty(x.parameters,$,O)}function p({rows:m}){if(!m)return;i.lay({batchInputs:m.length*s,batchTargets:m.length*a});let{inputs:k,targets:$,batchInputs:O,batchTargets:x}=i.views;for(let g=0;g<m.length;g++){for(let w=0;w<s;w++)O[g*s+w]=k[m[g]*s+w];for(let w=0;w<a;w++)x[g*a+w]=$[m[g]*a+w]}}let c=t.features?o??s:s;function y(m,k,$){let{views:O,at:x}=i;if(!t.features||o===void 0)return O[m].set(k);for(let g=0;g<$;g++)for(let w=0;w<2;w++)O.plane[g*2+w]=k[g*o+Math.min(w,o-1)];t.features(x.plane,$,x[m])}function S(m){return o===void 0?{}:{plane:2*m}}function d(m,k){let $=m/k;if(Number.isInteger($)&&$>0)return $;throw new RangeError(`Rows of ${k} numbers were expected, at least one; ${m} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+n))/(8*(u+s+2))),setParameters(...m){let k=m.reduce((O,x)=>O+x.length,0);if(k!==n)throw new RangeError(`This network has ${n} weights and biases; ${k} came.`);let $=0;for(let O of m)i.views.parameters.set(O,$),$+=O.length},setSamples(m,k){let $=d(m.length,c);if(k.length!==$*a)throw new RangeError(`${$} rows of ${a} targets were expected; ${k.length} numbers came.`);i.lay({inputs:$*s,targets:k.length,errors:$,...S($)}),y("inputs",m,$),i.views.targets.set(k),l=$},setPoints(m){let k=d(m.length,c);return i.lay({points:k*s,outputs:u*k,...S(k)}),f=k,y("points",m,k),i.views.points},activations(){if(f===0)throw new RangeError("There are no points yet: set them first.");let{at:m}=i;return t.forward(m.parameters,m.points,f,m.outputs,m.work),i.views.outputs},map(m){return i.views.outputs.subarray(m*f,(m+1)*f)},errors(){v();let{at:m}=i;return t.errors(m.parameters,m.inputs,m.targets,l,m.errors,m.work),i.views.errors},error(m={}){return v(),p(m),h(m)},landscape({a:m,b:k,of:$={},from:O=0,to:x},g){v(),p($);let w=i.views.parameters,[b,M]=[w[m.index],k?w[k.index]:0],T=m.values.length;for(let C=O;C<(x??g.length);C++)k&&(w[k.index]=k.values[Math.floor(C/T)]),w[m.index]=m.values[C%T],g[C]=h($);return k&&(w[k.index]=M),w[m.index]=b,g},along(m,k,$,O={}){v(),p(O);let x=i.views.parameters,g=i.copyOfParameters();for(let w=0;w<k.length;w++){for(let b=0;b<n;b++)x[b]=g[b]-k[w]*m[b];$[w]=h(O)}return x.set(g),$}};function v(){if(l===0)throw new RangeError("There are no samples yet: set them first.")}}function ke(t){let e=Object.fromEntries(I.map(l=>[l,0])),r={...e},n={...e},o=Object.fromEntries(I.map(l=>[l,new Float64Array(0)])),s=new Float64Array(0);function a(l){let f=Object.keys(l);if(f.every(c=>e[c]===l[c]))return;let p=f.some(c=>(l[c]??0)>r[c])?u({...e,...l}):null;Object.assign(e,l);for(let c of I)o[c]=new Float64Array(t.buffer,n[c],e[c]);p?.forEach((c,y)=>o[I[y]].set(c.subarray(0,e[I[y]])))}function u(l){let f=S=>Math.max(r[S],l[S]),h=8*I.reduce((S,d)=>S+f(d),0);if(h>64e6)throw new RangeError(`These points and samples need ${Math.ceil(h/1e6)} MB; choose fewer.`);let p=I.map(S=>o[S].slice()),c=h-t.buffer.byteLength;c>0&&t.grow(Math.ceil(c/65536));let y=0;for(let S of I)n[S]=y,r[S]=f(S),y+=r[S]*8;return p}function i(){return s.length!==e.parameters&&(s=new Float64Array(e.parameters)),s.set(o.parameters),s}return{at:n,views:o,lay:a,copyOfParameters:i}}function wt(t){let e="",r=Promise.resolve(null);return{load({field:n,layers:o,names:s,features:a}){if(n!==e){e=n;let u=s.parameters.length,i=a?.length?s.columns?.length:void 0;r=t.fieldModule(n).then(l=>gt(l,{layers:o,parameters:u,columns:i})).catch(()=>(e===n&&(e=""),null))}return r}}}import{computed as rt}from"@preact/signals-core";function vt({train_count:t,inputs:e,targets:r}){return{count:e.length,trainCount:t,width:e[0].length,outputs:r[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(r.flat())}}function bt({count:t,outputs:e,targets:r}){let n=new Set(r),[o,s]=[Math.min(...n),Math.max(...n)],a={low:o,high:s,middle:(o+s)/2,half:(s-o)/2||1};if(n.size!==2)return{classes:0,...a};if(e===1)return{classes:2,...a};for(let u=0;u<t;u++){let i=0;for(let l=0;l<e;l++)r[u*e+l]===s&&i++;if(i!==1)return{classes:0,...a}}return{classes:e,...a}}function V({middle:t},e,r){if(r===1)return e(0)>t?1:0;let n=0;for(let o=1;o<r;o++)e(o)>e(n)&&(n=o);return n}function Y(t,e,r){return V(e,n=>t.targets[r*t.outputs+n],t.outputs)}function z(t,e,r,n,o){let s=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let a=n;a<o;a++){let u=V(e,i=>r[i][a],t.outputs);s[Y(t,e,a)][u]++}return s}function $t(t){let e=t.flat().reduce((r,n)=>r+n,0);return t.reduce((r,n,o)=>r+n[o],0)/e}function yt(t){let e=0;for(let r=0;r<t.length;r++){if(!Number.isFinite(t[r]))return r;t[r]>t[e]&&(e=r)}return e}var Se={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},Me=2;function kt(t,e,r,n){let[o,s]=t(r),[a,u]=Se[n],[i,l]=[r,1/0];for(let f=0;f<e;f++){let[h,p]=[t(f)[0]-o,t(f)[1]-s],c=h*a+p*u,y=Math.abs(h*u)+Math.abs(p*a),S=c+Me*y;c<=0||y>c||S>=l||([i,l]=[f,S])}return i}function St(t,{live:e}){let r=rt(()=>{let[n,o,s]=[t.rows.value,t.coding.value,e.value];return!n||!o||!s||o.classes===0||s.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:s.outputs}});return{wrong:rt(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,a=u=>V(o,i=>s[i][u],n.outputs);return Array.from({length:n.count},(u,i)=>a(i)!==Y(n,o,i))}),right:rt(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,a=(u,i)=>$t(z(n,o,s,u,i));return{train:a(0,n.trainCount),test:a(n.trainCount,n.count)}})}}import{computed as Mt,signal as j}from"@preact/signals-core";function xt(t){let e=j(0),r=j(1),n=j(""),o=j(!1),s=j(!1),a=Mt(()=>{let i=t.network.value?_(t.network.value).labels.length:2;if(i===1)return{across:0,up:null};let l=Math.min(e.value,i-1),f=Math.min(r.value,i-1);return{across:l,up:f===l?(l+1)%i:f}}),u=Mt(()=>{let i=t.network.value;if(!i)return null;let l=K(i);for(let f of[t.pointed.value?.name,n.value]){let h=l.get(f??"");if(h?.kind==="neuron")return{name:h.name,place:h.neuron,layer:h.layer}}return null});return{across:e,up:r,axes:a,of:n,neuron:u,withErrors:o,inSteps:s}}import{effect as Oe,signal as Te}from"@preact/signals-core";function At(t,e,r){let[n,o]=[1/0,-1/0];for(let a=e;a<t.length;a+=r)n=Math.min(n,t[a]),o=Math.max(o,t[a]);let s=(o-n)*.08||1;return{low:n-s,high:o+s}}function Tt({low:t,high:e},r){let n=(e-t)/r,o=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(f=>f*o).find(f=>f>=n)??10*o,a=Math.max(0,-Math.floor(Math.log10(s)+1e-9)),u=Math.ceil(t/s-1e-9),i=Math.floor(e/s+1e-9)-u+1;return{values:Array.from({length:Math.max(0,i)},(f,h)=>(u+h)*s),decimals:a}}function G({low:t,high:e},r){return(r-t)/(e-t)}function L({low:t,high:e},r){return t+(e-t)*r}function xe({x:t,y:e,columns:r,rows:n},{across:o,up:s,base:a}){let u=new Float64Array(r*n*a.length),i=0;for(let l=0;l<n;l++)for(let f=0;f<r;f++,i+=a.length)u.set(a,i),u[i+o]=L(t,(f+.5)/r),s!==null&&(u[i+s]=L(e,1-(l+.5)/n));return u}var Ot=[24,32,40,50,60,80,100],Ae=240;function Ct(t,e,r){let n=Math.sqrt(r/(e*t));return Ot.findLast(o=>o<=n)??Ot[0]}function J(){let t="",e=null,r={grid:{},points:new Float64Array(0)};return{of({inputs:n,width:o},{across:s,up:a},u,i){let l=n.subarray(u*o,(u+1)*o),f=o<=(a===null?1:2),h=`${i} ${s} ${a} ${f?"":l.join(" ")}`;if(n!==e||h!==t){[e,t]=[n,h];let p=At(n,s,o),c=a===null?{x:p,y:{low:0,high:1},columns:Ae,rows:1}:{x:p,y:At(n,a,o),columns:i,rows:i};r={grid:c,points:xe(c,{across:s,up:a,base:l})}}return r}}}var Ce=50,Ee=200,Re=200,[_e,Pe]=[5,30],Ne=3,Ie=41,Le=15e-7;function Pt(t,e,{load:r,fetchField:n,axes:o,isSeen:s,onPicture:a}){let u=Te(null),i=null,l="",f=!1,h=!1,p=Le,[c,y]=[0,0],S=J();function d(){if(f)return;f=!0;let $=c-performance.now();$<=0?requestAnimationFrame(v):setTimeout(()=>requestAnimationFrame(v),$)}function v(){f=!1;let[$,O,x]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!$||!O||!x||!s())return;if($.field!==l){let E=$.field;r($).then(R=>{[i,l]=[R,E],d()});return}if(!i)return void k($,x);let g=performance.now();Et(i,O);let w=t.status.peek().playing?_e:Pe,b=$.names.parameters.length,M=S.of(x,o(),O.sample,Ct(b,p,w));i.setPoints(M.points),i.activations();let{grid:T}=M,C=performance.now()-g;p=(p+C/(T.columns*T.rows*b))/2,a({grid:T,map:i.map}),m(i,O,x),c=g+Math.max(Ce,Ne*(performance.now()-g))}function m($,O,x){let g=performance.now();if(t.status.peek().playing&&g-y<Re)return;if(y=g,!O.complete)return void(u.value=null);$.setPoints(x.inputs);let w=Rt($,x.count,x.outputs);$.setSamples(x.inputs,x.targets);let{revision:b,iteration:M}=O;u.value={revision:b,iteration:M,outputs:w,errors:$.errors().slice()}}async function k($,O){if(h)return;h=!0,u.value=null;let{across:x,up:g}=o(),[{names:w},{known:b}]=[$,_($)],{grid:M}=S.of(O,o(),t.frame.peek()?.sample??0,Ie),T=w.layers.slice(1).flat();try{let C=await n({across:_t(b[x],M.x,M.columns),...g===null?{}:{up:_t(b[g],{low:M.y.high,high:M.y.low},M.rows)},sample:t.frame.peek()?.sample,neurons:T.length<=64?T:w.layers.at(-1)});a({grid:M,map:E=>(C.outputs[T[E]]??[]).map(R=>R??Number.NaN)})}catch{}h=!1,c=performance.now()+Ee}return Oe(()=>{t.frame.value,e.rows.value,t.connection.value,o(),d()}),{live:u,request:d,at($){let[O,x]=[t.network.peek(),t.frame.peek()];if(!i||!O||!x?.complete||O.field!==l)return null;Et(i,x),i.setPoints($);let g=O.layers[O.layers.length-1];return Rt(i,1,g).map(([w])=>w)},canWorkOut:()=>i!==null||l===""}}function Et(t,{complete:e,drawn:r,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let s=Array.from({length:n.length},(a,u)=>n[u]??0).slice(o);return t.setParameters(r,s)}function Rt(t,e,r){let o=t.activations().length/e;return Array.from({length:r},(s,a)=>t.map(o-r+a).slice())}function _t(t,{low:e,high:r},n){let o=(r-e)/n/2;return{name:t,first:e+o,last:r-o,count:n}}import{computed as W,effect as Ft,signal as Nt}from"@preact/signals-core";var It=120;function Wt(t,e,r){let n=Nt(null),o=Nt(null),s=W(()=>{let[p,c]=[n.value,t.network.value];return p&&c&&p.trainCount===c.samples&&p.width===_(c).labels.length&&p.outputs===c.layers[c.layers.length-1]?p:null}),a=W(()=>{let[p,c]=[t.network.value,t.frame.value];if(!p||!c||p.samples<2)return"";let y=K(p),S=t.history.value.edits.filter(({quantity:d,iteration:v})=>{let m=y.get(d)?.kind;return(m==="input"||m==="target")&&v<=c.iteration});return`${p.revision} ${S.map(d=>`${d.iteration} ${d.quantity} ${d.text}`)}`});Lt(It,()=>a.value!=="",()=>r.samples(),p=>n.value=vt(p));let u=W(()=>!t.status.value.playing&&t.connection.value==="open");Lt(It,()=>{let[p,c]=[t.network.value,t.frame.value];return!!(p&&c&&p.samples>1&&u.value)},()=>r.batch(),p=>o.value=p);let i,l=!1;async function f(p){if(!t.watching&&(i=p,!l)){for(l=!0;i!==void 0;){let c=i;i=void 0,(await e.carryOut({type:"show_sample",sample:c})).ok&&o.value&&(o.value={...o.value,shown:c})}l=!1}}let h=W(()=>o.value?.shown??null);return Ft(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&h.value!==null&&f(null)}),{rows:s,coding:W(()=>s.value?bt(s.value):null),shown:W(()=>t.frame.value?.sample??0),chosen:h,coming:W(()=>{let[p,c]=[o.value,t.frame.value];return u.value&&p&&p.iteration===c?.iteration?p.samples:[]}),show:f,move(p){let c=s.value?.count??0,y=t.frame.value?.sample??0;c>0&&f((y+p+c)%c)}}}function Lt(t,e,r,n){let o=0,s;Ft(()=>{let a=++o;clearTimeout(s),e()&&(s=setTimeout(()=>{r().then(u=>a===o&&n(u),()=>{})},t))})}import{computed as Fe}from"@preact/signals-core";var X=4,st=11,Dt=4;function Ut(t,e,r,n){let o=J();function s(a,u){let i=e.rows.peek();if(!i)return null;let{across:l,up:f}=r.axes.peek(),h=Math.min(e.shown.peek(),i.count-1),p=i.inputs.slice(h*i.width,(h+1)*i.width);return p[l]=a,f!==null&&(p[f]=u),p}return{pointAt(a,u){let[i,l]=[s(a,u),t.network.peek()];if(!i||!l)return"";let{number:f}=t.writing.peek(),{across:h,up:p}=r.axes.peek(),{layers:c}=l.names,{labels:y}=_(l),S=[h,...p===null?[]:[p]].map(m=>`${y[m]} ${f(i[m])}`),d=n.at(i)??[],v=c[c.length-1];return[...S,...d.slice(0,X).map((m,k)=>`${v[k]} ${f(m)}`)].join(`
`)},table(){let[a,u]=[e.rows.peek(),t.network.peek()],i=r.axes.value;if(!a||!u)return null;let{x:l,y:f}=o.of(a,i,Math.min(e.shown.value,a.count-1),st).grid,h=Array.from({length:st},(v,m)=>(m+.5)/st),p=h.map(v=>L(l,v)),c=i.up===null?[0]:h.map(v=>L(f,1-v)),{number:y}=t.writing.value,S=(v,m)=>{let k=s(v,m),$=k&&n.at(k);return $?$.slice(0,X).map(O=>y(O,Dt)).join("; "):"–"},d=u.names.layers[u.names.layers.length-1];return{across:p,up:c,of:d.slice(0,X).join("; "),values:c.map(v=>p.map(m=>S(m,v)))}},label:Fe(()=>{let[a,u]=[e.rows.value,t.network.value];if(!a||!u)return"";let{number:i}=t.writing.value,l=Math.min(e.shown.value,a.count-1),f=(S,d)=>Array.from(S.subarray(l*d,(l+1)*d)).map(v=>i(v,Dt)),h=_(u).labels,p=f(a.inputs,a.width).map((S,d)=>`${h[d]} ${S}`),c=f(a.targets,a.outputs).slice(0,X),y=l>=a.trainCount?", for testing":"";return`Samples in the network’s picture. Shown: sample ${l+1} of ${a.count}${y}: ${p.slice(0,X).join(", ")}, target ${c.join(", ")}. Arrow keys show the next sample that way.`})}}var We=12;function Bt({store:t,showing:e,live:r}){let[n,o,s,a]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!n||!o||!s||!a||o.classes===0||o.classes>We)return"";let u=n.count>n.trainCount,i=z(n,o,s.outputs,u?n.trainCount:0,n.count),l=a.names.layers[a.names.layers.length-1],f=t.writing.value.number,h=n.outputs===1?[o.low,o.high].map(p=>f(p,Number.isInteger(p)?0:2)):l;return A`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${u?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${h.map(p=>A`<th scope="col">${p}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${i.map((p,c)=>A`<tr>
                <th scope="row">${h[c]}</th>
                ${p.map((y,S)=>A`<td class=${c===S?"right":y>0?"wrong":""}>
                      ${U(y)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as De}from"preact/hooks";function Yt({store:t,begin:e}){let[r,n,o]=[t.recipe.value,t.choices.value,t.network.value],[s,a]=De("");if(!r||!n?.features||!o)return"";let{labels:u}=_(o),i=c=>f.includes(c),l=n.features.filter(({columns:c})=>c<=u.length),f=r.data.features??l.map(({name:c})=>c).filter(c=>/^x\d$/.test(c));if(u.length>2||o.samples<2&&!r.data.features)return"";let h="weights"in r.network.start;async function p(c){let y=await e(S=>{let d=S.data.features??l.map(m=>m.name).filter(m=>/^x\d$/.test(m)),v=l.map(m=>m.name).filter(m=>m===c?!d.includes(m):d.includes(m));return ht(S,u.length,v)});a(y.ok?"":y.message)}return A`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${l.map(({name:c,formula:y})=>A`<label key=${c}>
          <input
            type="checkbox"
            checked=${i(c)}
            disabled=${i(c)&&f.length===1}
            onChange=${()=>{p(c)}}
          />
          ${Ue(y,u)}
        </label>`)}
    ${s&&A`<p class="refusal" role="alert">${s}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${h?"; a new one begins with weight 0":""}.${f.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function Ue(t,e){return t.replace(/x(\d)/g,(r,n)=>/^i\d$/.test(e[n-1])?r:e[n-1])}import{useState as Gt}from"preact/hooks";var Be=1e4,jt=.05;function Xt({store:t,actions:e,begin:r}){let[n,o,s]=[t.recipe.value,t.choices.value,t.network.value],[a,u]=Gt("");if(!n||!o||!s)return"";let i="dataset"in n.data?n.data:null,l=o.datasets.find(({name:d})=>d===i?.dataset),f=t.keeps("network"),h="initializer"in n.network.start,p=()=>Math.floor(Math.random()*Be),{samples:c,settings:y}=s;async function S(d){let v=await r(d);u(v.ok?"":v.message??"")}return A`
    ${a&&A`<p class="refusal" role="alert">${a}</p>`}
    ${i&&l?.noise?A`<${at}
            label="Noise"
            value=${i.noise??0}
            most=${1}
            step=${jt}
            disabled=${f}
            words=${d=>t.writing.value.number(d,2)}
            keep=${d=>S(v=>ot(v,{noise:d}))}
          />`:""}
    ${i&&l&&l.usual_samples>1?A`<${at}
            label="For testing"
            value=${i.test_fraction??0}
            most=${.9}
            step=${jt}
            disabled=${f}
            words=${d=>`${Math.round(100*d)} %`}
            keep=${d=>S(v=>ot(v,{test_fraction:d}))}
          />`:""}
    ${c>1?A`<${at}
            label="Batch"
            value=${y.batch_size||c}
            least=${1}
            most=${c}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${d=>d===c?"all":String(d)}
            keep=${d=>{e.edit("batch_size",d===c?0:d)}}
          />`:""}
    ${i&&c>1?A`<p class="making">
            <button
              type="button"
              disabled=${f||!!(l?.fixed&&!i.noise&&!i.test_fraction)}
              onClick=${()=>{S(d=>mt(d,p()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${f||!h}
              onClick=${()=>{S(d=>dt(d,p()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function at({label:t,value:e,least:r=0,most:n,step:o,disabled:s,words:a,keep:u}){let[i,l]=Gt(null),f=p=>Number(p.target.value),h=i??e;return A`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${n}
      step=${o}
      value=${h}
      disabled=${s}
      aria-valuetext=${a(h)}
      onInput=${p=>l(f(p))}
      onChange=${p=>{l(null),u(f(p))}}
    />
    <output>${a(h)}</output>
  </label>`}import{useState as qt}from"preact/hooks";var F=25,Ye=5e-5,lt=4;function Kt({store:t,showing:e,live:r,canWorkOut:n}){let o=e.shown.value,[s,a]=qt(Math.floor(o/F)),[u,i]=qt(o),[l,f,h]=[e.rows.value,t.network.value,r.value];if(!l||!f)return"";e.chosen.value!==null&&e.chosen.value!==u&&(i(e.chosen.value),a(Math.floor(e.chosen.value/F)));let p=Math.ceil(l.count/F)-1,c=Math.min(s,p),y=je(_(f).labels,f.names.layers,l),S=Array.from({length:Math.min(F,l.count-c*F)},(v,m)=>c*F+m),d=new Set(e.coming.value);return A`
    <${Ge} ...${{store:t,showing:e,rows:l,now:h}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${y.map(({name:v})=>A`<th scope="col" key=${v}>${v}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${S.map(v=>A`<tr
                key=${v}
                class=${`${v===o?"chosen":""} ${v>=l.trainCount?"test":""}`}
                onClick=${()=>{e.show(v)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${v+1}${v>=l.trainCount?", for testing":""}${d.has(v)?", in the next iteration":""}`}
                    aria-current=${v===o?"true":null}
                    disabled=${t.watching}
                  >
                    ${d.has(v)?"› ":""}${v+1}
                  </button>
                </th>
                ${y.map(({name:m,read:k,most:$})=>A`<td key=${m}>${Ht(t,k(v,h),$)}</td>`)}
                <td>${Ht(t,h?.errors[v])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${c===0} onClick=${()=>a(c-1)}>Earlier rows</button>
      <span>${U(c*F+1)}–${U(c*F+S.length)} of ${U(l.count)}</span>
      <button type="button" disabled=${c===p} onClick=${()=>a(c+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${l.count>l.trainCount?"Open marks, and italics here, are for testing. ":""}${d.size>0?"› is in the next iteration. ":""}${h||n()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function Ht(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<Ye?2:r)}function je(t,e,{inputs:r,targets:n,width:o,outputs:s}){let a=e[e.length-1],u=s===1,i=l=>l.every(Number.isInteger)?0:3;return[...t.slice(0,lt).map((l,f)=>({name:l,read:h=>r[h*o+f],most:i(r)})),...a.slice(0,lt).map((l,f)=>({name:u?"target":`target ${l}`,read:h=>n[h*s+f],most:i(n)})),...a.slice(0,lt).map((l,f)=>({name:u?"output":`out ${l}`,read:(h,p)=>p?.outputs[f][h],most:4}))]}function Ge({store:t,showing:e,rows:r,now:n}){return t.watching?"":A`<div class="chosen-sample">
    <label
      >Shown: sample${" "}
      <input
        type="number"
        min="1"
        max=${r.count}
        value=${e.shown.value+1}
        aria-label="Shown sample"
        onChange=${o=>{let s=Number(o.target.value);Number.isInteger(s)&&s>=1&&s<=r.count&&e.show(s-1)}}
    /></label>
    <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
    <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
    <button type="button" disabled=${!n} onClick=${()=>n&&void e.show(yt(n.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as Ke,useRef as Ve}from"preact/hooks";var Xe={light:[247,247,248],dark:[27,31,36]},q={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},qe=.52,H=64,He=4,Vt=.2;function Jt(t,e){return`rgb(${q[e][t%q[e].length].join(" ")})`}function Q(t,{middle:e,half:r},n){let o=Math.max(-1,Math.min(1,(t-e)/r)),s=q[n][o<0?0:1];return`rgb(${Qt(n==="light"?[150,155,162]:[120,128,138],s,Math.abs(o)).join(" ")})`}function Qt(t,e,r){return t.map((n,o)=>Math.round(n+(e[o]-n)*r))}var zt=new Map;function it(t,e){let r=t%q[e].length,n=`${e} ${r}`,o=zt.get(n);if(o)return o;let s=Uint8ClampedArray.from(Array.from({length:H+1},(u,i)=>[...Qt(Xe[e],q[e][r],qe*i/H),255]).flat()),a=new Uint32Array(s.buffer);return zt.set(n,a),a}function Z(t,e,{middle:r,half:n},{theme:o,steps:s,stride:a=u=>u}){let[u,i]=[it(0,o),it(1,o)];for(let l=0;l<t.length;l++){let f=Math.max(-1,Math.min(1,(e[a(l)]-r)/n))||0;s!==null&&(f=(f<0?-1:1)*(Math.ceil(Math.abs(f)*s)/s||1/s)),t[l]=f<0?u[Math.round(-f*H)]:i[Math.round(f*H)]}}function Zt(t,e){return t?e>0?1:He:null}function te(t,e,{low:r,high:n},{theme:o,steps:s}){let a=e.map((u,i)=>it(i,o));for(let u=0;u<t.length;u++){let i=0;for(let f=1;f<e.length;f++)e[f][u]>e[i][u]&&(i=f);let l=Math.max(0,Math.min(1,(e[i][u]-r)/(n-r)))||0;t[u]=a[i][Math.round(H*(s===null?Vt+(1-Vt)*l:1))]}}function tt(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let r=1;for(let n=0;n<e.length;n++)r=Math.max(r,Math.min(Math.abs(e[n])||0,1e9));return{middle:0,half:r}}var B=84,ee=8,ne=2;function oe({choices:t,rows:e,chosen:r,theme:n,open:o,disabled:s}){let a=t.filter(({inputs:l})=>l<=ne),u=t.filter(({inputs:l})=>l>ne),i=u.some(({name:l})=>l===r);return A`<div class="thumbnails" role="group" aria-label="Data sets">
      ${a.map(l=>A`<button
            key=${l.name}
            type="button"
            aria-pressed=${l.name===r}
            disabled=${s}
            onClick=${()=>o(l.name)}
          >
            <${ze} rows=${e[l.name]} theme=${n} /> ${l.title}
          </button>`)}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${i?r:""}
        disabled=${s}
        onChange=${l=>{let{value:f}=l.target;f&&o(f)}}
      >
        <option value="">Choose …</option>
        ${u.map(({name:l,title:f})=>A`<option key=${l} value=${l}>${f}</option>`)}
      </select>
    </label>`}function ze({rows:t,theme:e}){let r=Ve(null);return Ke(()=>{r.current&&t&&Je(r.current,t,e)},[t,e]),A`<canvas ref=${r} width=${2*B} height=${2*B} aria-hidden="true"></canvas>`}function Je(t,{inputs:e,targets:r},n){let o=t.getContext("2d");o.setTransform(2,0,0,2,0,0),o.clearRect(0,0,B,B);let s=r.map(([h])=>h),a=e.map((h,p)=>h[1]??s[p]),[u,i,l]=[e.map(([h])=>h),a,s].map(Qe),f=(h,{low:p,size:c})=>ee+(h-p)/c*(B-2*ee);e.forEach((h,p)=>{o.beginPath(),o.arc(f(h[0],u),B-f(a[p],i),e.length<10?5:2.2,0,7),o.fillStyle=Q(s[p],l,n),o.fill()})}function Qe(t){let[e,r]=[Math.min(...t),Math.max(...t)];return{low:e,size:r-e||1,middle:(e+r)/2,half:(r-e)/2||1}}var Ze="article";function re(t){let{store:e,showing:r,open:n}=t;if(!n.value)return"";let[o,s,a]=[e.choices.value,e.recipe.value,e.network.value],u=t.thumbnails.value;if(!o||!a)return A`<p class="waiting">Fetching the data …</p>`;let i=s&&"dataset"in s.data?s.data.dataset:null;return A`
    <${oe}
      choices=${o.datasets.filter(({name:l})=>l!==Ze)}
      rows=${u??{}}
      chosen=${i}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Yt} ...${t} />
    <${Xt} ...${t} />
    ${a.samples<2?A`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:A`<h3>Rows</h3>
            <${Kt} ...${{store:e,showing:r,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Bt} ...${{store:e,showing:r,live:t.live}} />`}
  `}import{useState as tn}from"preact/hooks";function le({store:t,looking:e,tell:r}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{labels:s}=_(n),{across:a,up:u}=e.axes.value;return A`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${i=>e.of.value=ie(i)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((i,l)=>i.length===1&&l===o.length-2?[]:i.map(f=>A`<option key=${f} value=${f}>${f}</option>`))}
        </select>
      </label>
      ${s.length>2?A`<${se}
                label="Across"
                names=${s}
                value=${a}
                choose=${i=>e.across.value=i}
              />
              <${se}
                label="Up"
                names=${s}
                value=${u??0}
                choose=${i=>e.up.value=i}
              />`:""}
      <${ae} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${u===null?"":A`<${ae} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${en} names=${[s[a],u===null?"":s[u]]} store=${t} tell=${r} />
    </div>
  `}function ie(t){return t.target.value}function se({label:t,names:e,value:r,choose:n}){return A`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${o=>n(Number(ie(o)))}
    >
      ${e.map((o,s)=>A`<option key=${o} value=${String(s)}>${o}</option>`)}
    </select>
  </label>`}function ae({label:t,of:e,words:r}){return A`<span class="switch" role="group" aria-label=${t}>
    ${r.map((n,o)=>A`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function en({names:t,store:e,tell:r}){let[n,o]=tn(!1),s=n&&e.frame.value&&!e.status.value.playing?r():null;return A`<details
    class="plane-values"
    onToggle=${a=>o(a.target.open)}
  >
    <summary>values</summary>
    ${s?A`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${s.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${s.across.map(a=>A`<th scope="col">${e.writing.value.number(a,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${s.values.map((a,u)=>A`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(s.up[u],2):""}</th>
                      ${a.map(i=>A`<td>${i}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:A`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}var D=28;function ue(t){let e=P("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(D,D),n=new Uint32Array(r.data.buffer),o=P("canvas","");o.width=o.height=D;let s=o.getContext("2d");t.prepend(e);function a(){t.classList.remove("mapped"),e.hidden=!0}a();function u({plan:i,activations:l,theme:f},{grid:h,map:p}){let c=i.spots.filter(({shape:x})=>x==="circle"||x==="pill");if(c.length===0||c.length<i.spots.length||h.rows===1)return a();let y=globalThis.devicePixelRatio||1,[S,d]=[Math.round(i.width*y),Math.round(i.height*y)];(e.width!==S||e.height!==d)&&([e.width,e.height]=[S,d]);let v=e.getContext("2d");v.setTransform(y,0,0,y,0,0),v.clearRect(0,0,i.width,i.height);let{columns:m,rows:k}=h,$=x=>Math.floor(((x/D|0)+.5)*(k/D))*m+Math.floor((x%D+.5)*(m/D)),O=0;for(let{layer:x,x:g,y:w,halfWidth:b,halfHeight:M}of c){if(x===0)continue;let T=p(O++);Z(n,T,tt(l[x-1],T),{theme:f,steps:null,stride:$}),s.putImageData(r,0,0),v.save(),v.beginPath(),v.roundRect(g-b,w-M,2*b,2*M,M),v.clip(),v.drawImage(o,g-b,w-M,2*b,2*M),v.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:a,draw:u}}function fe(t,e,r,n=0){let o=[];for(let s=0;s+1<r;s++)for(let a=0;a+1<e;a++){let u=s*e+a,[i,l,f,h]=[t[u],t[u+1],t[u+e+1],t[u+e]],p=i>n;if(p===l>n&&p===f>n&&p===h>n)continue;let c=[i-n,l-n,f-n,h-n];c.every(Number.isFinite)&&nn(o,c,a+.5,s+.5)}return o}var ce=[[0,0],[1,0],[1,1],[0,1]];function nn(t,e,r,n){let o=[];for(let a=0;a<4;a++){let[u,i]=[e[a],e[(a+1)%4]];if(u>0==i>0)continue;let l=u/(u-i),[f,h]=[ce[a],ce[(a+1)%4]];o.push([r+f[0]+l*(h[0]-f[0]),n+f[1]+l*(h[1]-f[1])])}let s=e.reduce((a,u)=>a+u,0)>0;o.length===4&&s!==e[0]>0&&o.push(o.shift());for(let a=0;a+1<o.length;a+=2)t.push(...o[a],...o[a+1])}var on=4.2,[rn,sn]=[400,2.6],[an,pe]=[11,1.6],ln=.08,ut={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function me(t,e,{rows:r,theme:n,errors:o,wrong:s,shown:a,next:u,axes:i,placeOf:l,colourOf:f}){let h=ut[n],p=r.count>rn?sn:on,c=0;for(let d=0;o&&d<r.count;d++)Number.isFinite(o[d])&&(c=Math.max(c,o[d]));let y=d=>{if(!o)return p;let v=Number.isFinite(o[d])?Math.sqrt(o[d]/(c||1)):1;return pe+(an-pe)*v},S=r.width>(i.up===null?1:2);for(let d=0;d<r.count;d++){let[v,m]=l(d),k=d>=r.trainCount,$=f(d);t.globalAlpha=S&&d!==a?.45:1,t.beginPath(),t.arc(v*e.width,m*e.height,y(d),0,7),t.fillStyle=k?h.rim:$,t.strokeStyle=k?$:h.rim,t.lineWidth=k?1.8:1.2,t.fill(),t.stroke(),o&&s?.[d]&&un(t,v*e.width,m*e.height,h.line)}t.globalAlpha=1;for(let d of u)d!==a&&he(t,e,l(d),y(d)+2.5,1.2,h.line);a<r.count&&he(t,e,l(a),y(a)+4.5,3,h.chosen)}function he(t,{width:e,height:r},[n,o],s,a,u){t.beginPath(),t.arc(n*e,o*r,s,0,7),t.lineWidth=a,t.strokeStyle=u,t.stroke()}function un(t,e,r,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,r-4*o),t.lineTo(e+4,r+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function de(t,e,r,{columns:n,rows:o},{coding:s,theme:a}){let[u,i]=[e.width/n,e.height/o];t.beginPath();let l=r.length===1?r:r.map((f,h)=>cn(r,h));for(let f of l){let h=fe(f,n,o,r.length===1?s.middle:0);for(let p=0;p<h.length;p+=4)t.moveTo(h[p]*u,h[p+1]*i),t.lineTo(h[p+2]*u,h[p+3]*i)}t.lineWidth=1.6,t.strokeStyle=ut[a].line,t.stroke()}function cn(t,e){return Float64Array.from(t[e],(r,n)=>{let o=-1/0;for(let s=0;s<t.length;s++)s!==e&&(o=Math.max(o,t[s][n]));return r-o})}function ge(t,e,r){let[n,o]=[1/0,-1/0],s=u=>{Number.isFinite(u)&&([n,o]=[Math.min(n,u),Math.max(o,u)])};if(r)for(let u=0;u<e.count;u++)s(e.targets[u*e.outputs]);for(let u=0;u<t.length;u++)s(t[u]);let a=(o-n)*ln||1;return n<=o?{low:n-a,high:o+a}:{low:-1,high:1}}function we(t,{width:e,height:r},n,{low:o,high:s},a){t.beginPath();for(let u=0;u<n.length;u++)t.lineTo((u+.5)/n.length*e,(1-(n[u]-o)/(s-o))*r);t.lineWidth=2.5,t.strokeStyle=ut[a].line,t.stroke()}var fn=16,pn=3,[hn,mn]=[64,44],dn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function ve(t,e){let[r,n,o]=[P("div","plane-y"),P("div","plane-plot"),P("div","plane-x")],[s,a,u]=[P("canvas","plane-field"),P("canvas","plane-marks"),P("p","plane-readout")];for(let g of[r,o,s,a])g.setAttribute("aria-hidden","true");u.hidden=!0,n.append(s,a,u),t.classList.add("plane");let i=P("div","plane-frame");i.append(r,n,o),t.append(i),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let l=null,f=null,h=[],p=null,c={width:0,height:0},y={low:0,high:1},S="";new ResizeObserver(([{contentRect:g}])=>{c={width:g.width,height:g.height},v()}).observe(n);function d(g){let{rows:w,axes:b}=l,M=b.up===null?w.targets[g*w.outputs]:w.inputs[g*w.width+b.up],{x:T}=f;return[G(T,w.inputs[g*w.width+b.across]),1-G(y,M)]}function v(){if(!l||!f||!c.width||h.length===0)return;let{axes:g,neuron:w,rows:b}=l;y=g.up===null?ge(h[0],b,w===null):f.y;let M=gn(a,c),T={theme:l.theme,steps:Zt(l.steps,w===null?l.coding.classes:0)};s.hidden=g.up===null,g.up===null?we(M,c,h[0],y,l.theme):(m(f,T),w===null&&l.coding.classes>0&&de(M,c,h,f,l)),me(M,c,{...l,placeOf:d,colourOf:k}),$(f.x),n.setAttribute("aria-label",l.label)}function m({columns:g,rows:w},b){let{neuron:M,activation:T,coding:C}=l;(s.width!==g||s.height!==w||!p)&&([s.width,s.height]=[g,w],p=new ImageData(g,w));let E=new Uint32Array(p.data.buffer);M===null&&h.length>1&&C.classes>0?te(E,h,C,b):Z(E,h[0],M===null?C:tt(T,h[0]),b),s.getContext("2d")?.putImageData(p,0,0),s.classList.toggle("sharp",b.steps!==null)}function k(g){let{rows:w,coding:b,theme:M}=l;return b.classes>0?Jt(Y(w,b,g),M):Q(w.targets[g*w.outputs],b,M)}function $(g){let{names:w,writing:b}=l,M=[g,y].map((E,R)=>Tt(E,[c.width/hn,c.height/mn][R])),T=M.map(({values:E,decimals:R})=>E.map(N=>b.number(N,R))),C=JSON.stringify([w,T,c,g,y]);C!==S&&(S=C,o.replaceChildren(...M[0].values.map((E,R)=>et(T[0][R],"left",G(g,E))),et(w[0])),r.replaceChildren(...M[1].values.map((E,R)=>et(T[1][R],"top",1-G(y,E))),et(w[1])))}function O(g,w){let[b,M]=[null,fn];for(let T=0;T<l.rows.count;T++){let[C,E]=d(T),R=Math.hypot(C*c.width-g,E*c.height-w);R<M&&([b,M]=[T,R])}return b}function x(g){let w=n.getBoundingClientRect();return[g.clientX-w.left,g.clientY-w.top]}return n.addEventListener("click",g=>{let w=l&&f?O(...x(g)):null;w!==null&&e.show(w)}),n.addEventListener("pointermove",g=>{if(!l||!f)return;let[w,b]=x(g),M=e.pointAt(L(f.x,w/c.width),L(f.y,1-b/c.height));u.textContent=M,u.hidden=M==="",u.classList.toggle("low",b<c.height/2),n.classList.toggle("over-sample",O(w,b)!==null)}),n.addEventListener("pointerleave",()=>u.hidden=!0),n.addEventListener("keydown",g=>{if(!l||!f||g.ctrlKey||g.altKey||g.metaKey)return;let w=dn[g.key],{rows:b,shown:M}=l;if(w){let C=kt(E=>{let[R,N]=d(E);return[R,1-N]},b.count,M,w);C!==M&&e.show(C)}else if(g.key==="PageDown")e.move(1);else if(g.key==="PageUp")e.move(-1);else if(g.key==="Home")e.show(0);else if(g.key==="End")e.show(b.count-1);else return;g.preventDefault(),g.stopPropagation()}),{show(g,w){l=g;let{neuron:b,neurons:M,rows:T}=g,C=b===null?Array.from({length:T.outputs},(E,R)=>M-T.outputs+R):[b];({grid:f}=w),h=C.map(E=>Float64Array.from(w.map(E))),v()}}}function gn(t,{width:e,height:r}){let n=globalThis.devicePixelRatio||1,[o,s]=[Math.round(e*n),Math.round(r*n)];(t.width!==o||t.height!==s)&&([t.width,t.height]=[o,s]);let a=t.getContext("2d");return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),a}function et(t,e,r=0){let n=P("span",e?"":`plane-axis${t.length>pn?" long":""}`);return n.textContent=t,e&&(n.style[e]=`${100*r}%`),n}var[vn,bn]=[5,8];function Vo({store:t,actions:e,server:r,settings:n,opened:o,panelOpen:s,planOf:a,resized:u,isHidden:i,show:l}){let f=nt("#plane"),h=nt(".diagram-place"),p=nt(".stage"),c=Wt(t,e,r),y=xt(t),S=ct(()=>c.rows.value!==null&&(t.network.value?.samples??0)>1),d=ct(()=>S.value&&!i),v=wt(r),m=Pt(t,c,{load:v.load,fetchField:r.field,axes:()=>y.axes.value,isSeen:()=>S.peek()&&!document.hidden&&(s.peek()||f.offsetWidth>0),onPicture:b=>wn(()=>g(b))}),k=St(c,m),$=Ut(t,c,y,m),O=ue(h),x=ve(nt("#plane-view"),{show:b=>{c.show(b)},move:c.move,pointAt:$.pointAt});function g(b){let[M,T,C]=[w.value,a(),t.network.value],E=(t.moment.value?.of??0)>0;if(!M||!C||!d.value||f.offsetWidth===0)return O.clear();let R=c.coming.value,N=R.length<M.rows.trainCount?R:[];x.show({...M,next:N,shown:c.shown.value,label:$.label.value},b),T&&!E?O.draw({plan:T,activations:C.activations,theme:M.theme},b):O.clear()}ft(()=>{u.value,f.hidden=!d.value;let b=t.network.value?.layers??[];p.classList.toggle("with-plane",d.value),p.classList.toggle("broad",b.length>vn||Math.max(...b)>bn),d.value?m.request():O.clear()});let w=ct(()=>{let[b,M,T]=[t.network.value,c.rows.value,c.coding.value];if(!b||!M||!T)return null;let C=y.axes.value,{layers:E}=b.names,{labels:R}=_(b),N=y.neuron.value,pt=y.withErrors.value;return{rows:M,coding:T,axes:C,names:[R[C.across],C.up===null?N?.name??E[E.length-1][0]:R[C.up]],neuron:N?.place??null,activation:N?b.activations[N.layer-1]:"",neurons:b.layers.slice(1).reduce((be,$e)=>be+$e,0),errors:pt?m.live.value?.errors??null:null,wrong:pt?k.wrong.value:null,steps:y.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return ft(()=>{w.value,c.shown.value,c.coming.value,m.request()}),ft(()=>{s.value&&o.getThumbnails().catch(()=>{})}),l("#plane-controls",le,{looking:y,tell:$.table}),l("#data",re,{showing:c,live:m.live,thumbnails:o.thumbnails,canWorkOut:m.canWorkOut,open:s,begin:n.begin,openDataset:b=>{o.openDataset(b)}}),{right:k.right,showing:c}}function nt(t){return document.querySelector(t)}export{Vo as createDataView};
