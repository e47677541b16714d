import{A as St,C as Mt,D as I,a as z,j as N,o as j,q as bt,r as yt,v as kt,z as y}from"./chunk-FVANCGUJ.js";import{computed as $t,effect as vt,untracked as Jn}from"@preact/signals";var W=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function Tt(t,e){let s=await WebAssembly.compile(t),n=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:o}=await WebAssembly.instantiate(s,{env:{__linear_memory:n}});return Ue(o,n,e)}function Ue(t,e,{layers:s,parameters:n}){let o=s[0],a=s[s.length-1],l=s.slice(1).reduce((m,d)=>m+d,0),r=Be(e);r.lay({work:t.work_numbers(),parameters:n});let i=0,u=0;function f({rows:m,mean:d=!1,l1:$=0,l2:g=0}){let{at:v}=r,k=m?t.batch_error(v.parameters,v.batchInputs,v.batchTargets,m.length,d?1:0,v.work):t.mean_error(v.parameters,v.inputs,v.targets,i,v.work);return $===0&&g===0?k:k+t.penalty(v.parameters,$,g)}function h({rows:m}){if(!m)return;r.lay({batchInputs:m.length*o,batchTargets:m.length*a});let{inputs:d,targets:$,batchInputs:g,batchTargets:v}=r.views;for(let k=0;k<m.length;k++){for(let w=0;w<o;w++)g[k*o+w]=d[m[k]*o+w];for(let w=0;w<a;w++)v[k*a+w]=$[m[k]*a+w]}}function c(m,d){let $=m/d;if(Number.isInteger($)&&$>0)return $;throw new RangeError(`Rows of ${d} numbers were expected, at least one; ${m} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+n))/(8*(l+o+2))),hasFeatures:t.features!==void 0,setParameters(...m){let d=m.reduce((g,v)=>g+v.length,0);if(d!==n)throw new RangeError(`This network has ${n} weights and biases; ${d} came.`);let $=0;for(let g of m)r.views.parameters.set(g,$),$+=g.length},setSamples(m,d){let $=c(m.length,o);if(d.length!==$*a)throw new RangeError(`${$} rows of ${a} targets were expected; ${d.length} numbers came.`);r.lay({inputs:m.length,targets:d.length,errors:$}),r.views.inputs.set(m),r.views.targets.set(d),i=$},setPoints(m){let d=c(m.length,o);r.lay({points:m.length,outputs:l*d}),u=d,r.views.points.set(m)},setPlane(m){if(!t.features)throw new TypeError("This network has no features: set its inputs by setPoints.");let d=c(m.length,2);return r.lay({plane:m.length,points:d*o,outputs:l*d}),u=d,r.views.plane.set(m),t.features(r.at.plane,u,r.at.points),r.views.points},activations(){if(u===0)throw new RangeError("There are no points yet: set them first.");let{at:m}=r;return t.forward(m.parameters,m.points,u,m.outputs,m.work),r.views.outputs},map(m){return r.views.outputs.subarray(m*u,(m+1)*u)},errors(){p();let{at:m}=r;return t.errors(m.parameters,m.inputs,m.targets,i,m.errors,m.work),r.views.errors},error(m={}){return p(),h(m),f(m)},landscape({a:m,b:d,of:$={},from:g=0,to:v},k){p(),h($);let w=r.views.parameters,[T,x]=[w[m.index],d?w[d.index]:0],P=m.values.length;for(let b=g;b<(v??k.length);b++)d&&(w[d.index]=d.values[Math.floor(b/P)]),w[m.index]=m.values[b%P],k[b]=f($);return d&&(w[d.index]=x),w[m.index]=T,k},along(m,d,$,g={}){p(),h(g);let v=r.views.parameters,k=r.copyOfParameters();for(let w=0;w<d.length;w++){for(let T=0;T<n;T++)v[T]=k[T]-d[w]*m[T];$[w]=f(g)}return v.set(k),$}};function p(){if(i===0)throw new RangeError("There are no samples yet: set them first.")}}function Be(t){let e=Object.fromEntries(W.map(u=>[u,0])),s={...e},n={...e},o=Object.fromEntries(W.map(u=>[u,new Float64Array(0)])),a=new Float64Array(0);function l(u){let f=Object.keys(u);if(f.every(p=>e[p]===u[p]))return;let c=f.some(p=>(u[p]??0)>s[p])?r({...e,...u}):null;Object.assign(e,u);for(let p of W)o[p]=new Float64Array(t.buffer,n[p],e[p]);c?.forEach((p,m)=>o[W[m]].set(p.subarray(0,e[W[m]])))}function r(u){let f=d=>Math.max(s[d],u[d]),h=8*W.reduce((d,$)=>d+f($),0);if(h>64e6)throw new RangeError(`These points and samples need ${Math.ceil(h/1e6)} MB; choose fewer.`);let c=W.map(d=>o[d].slice()),p=h-t.buffer.byteLength;p>0&&t.grow(Math.ceil(p/65536));let m=0;for(let d of W)n[d]=m,s[d]=f(d),m+=s[d]*8;return c}function i(){return a.length!==e.parameters&&(a=new Float64Array(e.parameters)),a.set(o.parameters),a}return{at:n,views:o,lay:l,copyOfParameters:i}}function At(t){let e="",s=Promise.resolve(null);return{load({field:n,layers:o,names:a}){if(n!==e){e=n;let l=a.parameters.length;s=t.fieldModule(n).then(r=>Tt(r,{layers:o,parameters:l})).catch(()=>(e===n&&(e=""),null))}return s}}}import{computed as ct}from"@preact/signals-core";function J({train_count:t,inputs:e,targets:s}){return{count:e.length,trainCount:t,width:e[0].length,outputs:s[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(s.flat())}}function Q({count:t,outputs:e,targets:s}){let n=new Set(s),[o,a]=[Math.min(...n),Math.max(...n)],l={low:o,high:a,middle:(o+a)/2,half:(a-o)/2||1};if(n.size!==2)return{classes:0,...l};if(e===1)return{classes:2,...l};for(let r=0;r<t;r++){let i=0;for(let u=0;u<e;u++)s[r*e+u]===a&&i++;if(i!==1)return{classes:0,...l}}return{classes:e,...l}}function Z({middle:t},e,s){if(s===1)return e(0)>t?1:0;let n=0;for(let o=1;o<s;o++)e(o)>e(n)&&(n=o);return n}function F(t,e,s){return Z(e,n=>t.targets[s*t.outputs+n],t.outputs)}function tt(t,e,s,n,o){let a=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let l=n;l<o;l++){let r=Z(e,i=>s[i][l],t.outputs);a[F(t,e,l)][r]++}return a}function xt(t){let e=t.flat().reduce((s,n)=>s+n,0);return t.reduce((s,n,o)=>s+n[o],0)/e}function Ot(t,e){let s=a=>Number.isFinite(t[a])?t[a]:1/0,[n,o]=[0,0];for(let a=0;a<e;a++)s(a)>s(n)?[n,o]=[a,1]:s(a)===s(n)&&o++;return{row:n,alike:o}}var Ye={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},je=2;function Et(t,e,s,n){let[o,a]=t(s),[l,r]=Ye[n],[i,u]=[s,1/0];for(let f=0;f<e;f++){let[h,c]=[t(f)[0]-o,t(f)[1]-a],p=h*l+c*r,m=Math.abs(h*r)+Math.abs(c*l),d=p+je*m;p<=0||m>p||d>=u||([i,u]=[f,d])}return i}function Ct(t,{live:e}){let s=ct(()=>{let[n,o,a]=[t.rows.value,t.coding.value,e.value];return!n||!o||!a||o.classes===0||a.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:a.outputs}});return{wrong:ct(()=>{if(!s.value)return null;let{rows:n,coding:o,outputs:a}=s.value,l=r=>Z(o,i=>a[i][r],n.outputs);return Array.from({length:n.count},(r,i)=>l(i)!==F(n,o,i))}),right:ct(()=>{if(!s.value)return null;let{rows:n,coding:o,outputs:a}=s.value,l=(r,i)=>xt(tt(n,o,a,r,i));return{train:l(0,n.trainCount),test:l(n.trainCount,n.count)}})}}import{computed as Pt,signal as G}from"@preact/signals-core";function _t(t){let e=G(0),s=G(1),n=G(""),o=G(!1),a=G(!1),l=Pt(()=>{let i=t.network.value?.layers[0]??2;if(i===1)return{across:0,up:null};let u=Math.min(e.value,i-1),f=Math.min(s.value,i-1);return{across:u,up:f===u?(u+1)%i:f}}),r=Pt(()=>{let i=t.network.value;if(!i)return null;let u=z(i);for(let f of[t.pointed.value?.name,n.value]){let h=u.get(f??"");if(h?.kind==="neuron")return{name:h.name,place:h.neuron,layer:h.layer}}return null});return{across:e,up:s,axes:l,of:n,neuron:r,withErrors:o,inSteps:a}}import{computed as Xe,effect as Ke,signal as He}from"@preact/signals-core";function Rt(t,e,s){let[n,o]=[1/0,-1/0];for(let l=e;l<t.length;l+=s)n=Math.min(n,t[l]),o=Math.max(o,t[l]);let a=(o-n)*.08||1;return{low:n-a,high:o+a}}function Nt({low:t,high:e},s){let n=(e-t)/s,o=10**Math.floor(Math.log10(n)),a=[1,2,5,10].map(f=>f*o).find(f=>f>=n)??10*o,l=Math.max(0,-Math.floor(Math.log10(a)+1e-9)),r=Math.ceil(t/a-1e-9),i=Math.floor(e/a+1e-9)-r+1;return{values:Array.from({length:Math.max(0,i)},(f,h)=>(r+h)*a),decimals:l}}function X({low:t,high:e},s){return(s-t)/(e-t)}function D({low:t,high:e},s){return t+(e-t)*s}function qe({x:t,y:e,columns:s,rows:n},{across:o,up:a,base:l}){let r=new Float64Array(s*n*l.length),i=0;for(let u=0;u<n;u++)for(let f=0;f<s;f++,i+=l.length)r.set(l,i),r[i+o]=D(t,(f+.5)/s),a!==null&&(r[i+a]=D(e,1-(u+.5)/n));return r}var It=[24,32,40,50,60,80,100],Ge=240;function Lt(t,e,s){let n=Math.sqrt(s/(e*t));return It.findLast(o=>o<=n)??It[0]}function et(){let t="",e=null,s={grid:{},points:new Float64Array(0)};return{of({inputs:n,width:o},{across:a,up:l},r,i){let u=n.subarray(r*o,(r+1)*o),f=o<=(l===null?1:2),h=`${i} ${a} ${l} ${f?"":u.join(" ")}`;if(n!==e||h!==t){[e,t]=[n,h];let c=Rt(n,a,o),p=l===null?{x:c,y:{low:0,high:1},columns:Ge,rows:1}:{x:c,y:Rt(n,l,o),columns:i,rows:i};s={grid:p,points:qe(p,{across:a,up:l,base:u})}}return s}}}var Ve=50,ze=200,Je=200,[Qe,Ze]=[5,30],tn=3,en=41,nn=15e-7;function Dt(t,e,{load:s,fetchField:n,axes:o,isSeen:a,onPicture:l}){let r=He(null),i=null,u="",f=!1,h=!1,c=nn,[p,m]=[0,0],d=et();function $(){if(f)return;f=!0;let w=p-performance.now();w<=0?requestAnimationFrame(g):setTimeout(()=>requestAnimationFrame(g),w)}function g(){f=!1;let[w,T,x]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!w||!T||!x||!a())return;if(w.field!==u){let C=w.field;s(w).then(E=>{[i,u]=[E,C],$()});return}if(!i)return void k(w,x);let P=performance.now();ft(i,T);let b=t.status.peek().playing?Qe:Ze,M=w.names.parameters.length,S=d.of(x,o(),T.sample,Lt(M,c,b));i.setPoints(S.points),i.activations();let{grid:A}=S,O=performance.now()-P;c=(c+O/(A.columns*A.rows*M))/2,l({grid:A,map:i.map}),v(i,T,x),p=P+Math.max(Ve,tn*(performance.now()-P))}function v(w,T,x){let P=performance.now();if(t.status.peek().playing&&P-m<Je)return;if(m=P,!T.complete)return void(r.value=null);w.setPoints(x.inputs);let b=Wt(w,x.count,x.outputs);w.setSamples(x.inputs,x.targets);let{revision:M,iteration:S}=T;r.value={revision:M,iteration:S,outputs:b,errors:w.errors().slice()}}async function k({names:w},T){if(h)return;h=!0,r.value=null;let{across:x,up:P}=o(),{grid:b}=d.of(T,o(),t.frame.peek()?.sample??0,en),M=w.layers.slice(1).flat();try{let S=await n({across:Ft(w.layers[0][x],b.x,b.columns),...P===null?{}:{up:Ft(w.layers[0][P],{low:b.y.high,high:b.y.low},b.rows)},sample:t.frame.peek()?.sample,neurons:M.length<=64?M:w.layers.at(-1)});l({grid:b,map:A=>(S.outputs[M[A]]??[]).map(O=>O??Number.NaN)})}catch{}h=!1,p=performance.now()+ze}return Ke(()=>{t.frame.value,e.rows.value,t.connection.value,t.status.value.playing,o(),$()}),{live:Xe(()=>{let[w,T]=[r.value,e.rows.value];return w&&T&&w.outputs.length===T.outputs&&w.errors.length===T.count?w:null}),request:$,at(w){let[T,x]=[t.network.peek(),t.frame.peek()];if(!i||!T||!x?.complete||T.field!==u)return null;ft(i,x),i.setPoints(w);let P=T.layers[T.layers.length-1];return Wt(i,1,P).map(([b])=>b)},errorsNow(){let[w,T,x]=[t.network.peek(),t.frame.peek(),e.rows.peek()];return!i||!w||!x||!T?.complete||w.field!==u?null:(ft(i,T),i.setSamples(x.inputs,x.targets),i.errors().slice())},canWorkOut:()=>i!==null||u===""}}function ft(t,{complete:e,drawn:s,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let a=Array.from({length:n.length},(l,r)=>n[r]??0).slice(o);return t.setParameters(s,a)}function Wt(t,e,s){let o=t.activations().length/e;return Array.from({length:s},(a,l)=>t.map(o-s+l).slice())}function Ft(t,{low:e,high:s},n){let o=(s-e)/n/2;return{name:t,first:e+o,last:s-o,count:n}}import{effect as on,signal as rn,untracked as sn}from"@preact/signals-core";function Bt(t,e,{inputs:s,number:n,outputs:o,error:a}){let l=e>=t.trainCount?", for testing":"",r=Ut(t.inputs,t.width,e).map((h,c)=>`${s[c]} ${n(h,4)}`),i=h=>h.slice(0,4).map(c=>n(c,4)).join(" and "),u=[`Target ${i(Ut(t.targets,t.outputs,e))}`,o?`output ${i(o)}`:"",a===null?"":`error ${n(a,4)}`].filter(Boolean),f=r.length>4?" and more":"";return`Sample ${e+1} of ${t.count}${l}. ${r.slice(0,4).join(", ")}${f}. ${u.join(", ")}.`}function Ut(t,e,s){return Array.from(t.subarray(s*e,(s+1)*e))}function Yt(t,e,s){let n=s?"In this iteration:":"Next:";return t.length===1?`${n} sample`:t.length===e?`${n} all ${e} training samples, in one batch.`:`${n} a batch of ${t.length} of the ${e} training samples:`}function jt({alike:t},e){let s=t>1?`, the first of ${t} with this error`:"";return`The worst of ${e} training samples${s}.`}function qt(t,e,s){let n=rn(null),o=null;on(()=>{let[r,i,u]=[e.chosen.value,t.frame.value,e.rows.value];r===null&&(o=null),n.value&&(n.value.of!==a()||n.value.row!==r&&i?.sample===r)&&(n.value=null),!(r===null||!u||i?.sample!==r||o===r)&&(o=r,sn(()=>l(u,r)))});function a(){let r=t.frame.peek();return`${r?.iteration} ${r?.trainError}`}function l(r,i){let{width:u}=r,f=r.inputs.subarray(i*u,(i+1)*u),h=Bt(r,i,{inputs:t.network.peek()?.names.layers[0]??[],number:t.writing.peek().number,outputs:s.at(f),error:s.errorsNow()?.[i]??null}),c=n.peek()?.row===i?`${n.peek()?.sentence} `:"";t.say(c+h)}return{worst:n,showWorst(){let[r,i]=[s.errorsNow(),e.rows.peek()];if(!r||!i)return;let u=Ot(r,i.trainCount);n.value={row:u.row,sentence:jt(u,i.trainCount),of:a()},o===u.row&&e.chosen.peek()===u.row?l(i,u.row):e.show(u.row)}}}import{computed as B,effect as Ht,signal as Gt}from"@preact/signals-core";var Xt=120;function Vt(t,e,s){let n=Gt(null),o=Gt(null),a=B(()=>{let[c,p]=[n.value,t.network.value];return c&&p&&c.trainCount===p.samples&&c.width===p.layers[0]&&c.outputs===p.layers[p.layers.length-1]?c:null}),l=B(()=>{let[c,p]=[t.network.value,t.frame.value];if(!c||!p||c.samples<2)return"";let m=z(c),d=t.history.value.edits.filter(({quantity:$,iteration:g})=>{let v=m.get($)?.kind;return(v==="input"||v==="target")&&g<=p.iteration});return`${c.revision} ${d.map($=>`${$.iteration} ${$.quantity} ${$.text}`)}`});Kt(Xt,()=>l.value!=="",()=>s.samples(),c=>n.value=J(c));let r=B(()=>!t.status.value.playing&&t.connection.value==="open");Kt(Xt,()=>{let[c,p]=[t.network.value,t.frame.value];return!!(c&&p&&c.samples>1&&r.value)},()=>s.batch(),c=>o.value=c);let i,u=!1;async function f(c){if(!t.watching&&(i=c,!u)){for(u=!0;i!==void 0;){let p=i;i=void 0,(await e.carryOut({type:"show_sample",sample:p})).ok&&o.value&&(o.value={...o.value,shown:p})}u=!1}}let h=B(()=>o.value?.shown??null);return Ht(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&h.value!==null&&f(null)}),{rows:a,coding:B(()=>a.value?Q(a.value):null),shown:B(()=>t.frame.value?.sample??0),chosen:h,coming:B(()=>{let[c,p]=[o.value,t.frame.value];return r.value&&c&&c.iteration===p?.iteration?c.samples:[]}),show:f,move(c){let p=a.value?.count??0,m=t.frame.value?.sample??0;p>0&&f((m+c+p)%p)}}}function Kt(t,e,s,n){let o=0,a;Ht(()=>{let l=++o;clearTimeout(a),e()&&(a=setTimeout(()=>{s().then(r=>l===o&&n(r),()=>{})},t))})}import{computed as an}from"@preact/signals-core";var K=4,pt=11,zt=4;function Jt(t,e,s,n){let o=et();function a(l,r){let i=e.rows.peek();if(!i)return null;let{across:u,up:f}=s.axes.peek(),h=Math.min(e.shown.peek(),i.count-1),c=i.inputs.slice(h*i.width,(h+1)*i.width);return c[u]=l,f!==null&&(c[f]=r),c}return{pointAt(l,r){let[i,u]=[a(l,r),t.network.peek()];if(!i||!u)return"";let{number:f}=t.writing.peek(),{across:h,up:c}=s.axes.peek(),{layers:p}=u.names,m=[h,...c===null?[]:[c]].map(g=>`${p[0][g]} ${f(i[g])}`),d=n.at(i)??[],$=p[p.length-1];return[...m,...d.slice(0,K).map((g,v)=>`${$[v]} ${f(g)}`)].join(`
`)},table(){let[l,r]=[e.rows.peek(),t.network.peek()],i=s.axes.value;if(!l||!r)return null;let{x:u,y:f}=o.of(l,i,Math.min(e.shown.value,l.count-1),pt).grid,h=Array.from({length:pt},(g,v)=>(v+.5)/pt),c=h.map(g=>D(u,g)),p=i.up===null?[0]:h.map(g=>D(f,1-g)),{number:m}=t.writing.value,d=(g,v)=>{let k=a(g,v),w=k&&n.at(k);return w?w.slice(0,K).map(T=>m(T,zt)).join("; "):"–"},$=r.names.layers[r.names.layers.length-1];return{across:c,up:p,of:$.slice(0,K).join("; "),values:p.map(g=>c.map(v=>d(v,g)))}},label:an(()=>{let[l,r]=[e.rows.value,t.network.value];if(!l||!r)return"";let{number:i}=t.writing.value,u=Math.min(e.shown.value,l.count-1),f=(d,$)=>Array.from(d.subarray(u*$,(u+1)*$)).map(g=>i(g,zt)),h=r.names.layers[0],c=f(l.inputs,l.width).map((d,$)=>`${h[$]} ${d}`),p=f(l.targets,l.outputs).slice(0,K),m=u>=l.trainCount?", for testing":"";return`Samples in the network’s picture. Shown: sample ${u+1} of ${l.count}${m}: ${c.slice(0,K).join(", ")}, target ${p.join(", ")}. Arrow keys show the next sample that way.`})}}import{useEffect as In,useRef as Nn}from"preact/hooks";var ln=12;function Qt({store:t,showing:e,live:s}){let[n,o,a,l]=[e.rows.value,e.coding.value,s.value,t.network.value];if(!n||!o||!a||!l||o.classes===0||o.classes>ln)return"";let r=n.count>n.trainCount,i=tt(n,o,a.outputs,r?n.trainCount:0,n.count),u=l.names.layers[l.names.layers.length-1],f=t.writing.value.number,h=n.outputs===1?[o.low,o.high].map(c=>f(c,Number.isInteger(c)?0:2)):u;return y`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${r?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${h.map(c=>y`<th scope="col">${c}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${i.map((c,p)=>y`<tr>
                <th scope="row">${h[p]}</th>
                ${c.map((m,d)=>y`<td class=${p===d?"right":m>0?"wrong":""}>
                      ${N(m)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useId as un,useState as Zt}from"preact/hooks";var cn=["sin x","x³ − x","|x|"];function te({store:t,formula:e,usual:s,disabled:n,begin:o}){let a=un(),[l,r]=Zt(null),[i,u]=Zt("");async function f(c){let p=await o(m=>j(m,{formula:c}));return u(p.ok?"":p.message??""),p.ok?r(null):t.notice.value="",p}async function h(c){r(null),await f(c)}return y`<form
    class="formula-field"
    onSubmit=${c=>{c.preventDefault(),l!==null&&f(l)}}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[s,...cn].map(c=>y`<button
            key=${c}
            type="button"
            aria-pressed=${c===e}
            disabled=${n}
            onClick=${()=>{h(c)}}
          >
            ${c}
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
        aria-describedby=${i?`${a}-refusal`:null}
        disabled=${n}
        value=${l??e}
        onInput=${c=>r(c.target.value)}
        onKeyDown=${c=>{c.stopPropagation(),c.key==="Escape"&&(r(null),u(""))}}
      />
      <button type="submit" disabled=${n||l===null}>Draw</button>
    </label>
    ${i&&y`<p class="refusal" role="alert" id=${`${a}-refusal`}>${i}</p>`}
  </form>`}import{useState as oe}from"preact/hooks";var fn=1e4,ee=.05,ne=20,pn=2e3;function re({store:t,actions:e,begin:s,choosing:n}){let[o,a,l]=[t.recipe.value,t.choices.value,t.network.value],[r,i]=oe("");if(!o||!a||!l)return"";let u="dataset"in o.data?o.data:null,f=a.datasets.find(({name:k})=>k===u?.dataset),h=t.keeps("network")||n.isUnderWay.value,c="initializer"in o.network.start,p=()=>Math.floor(Math.random()*fn),{samples:m,settings:d}=l;async function $(k){let w=await s(k);return i(w.ok?"":w.message??""),w.ok}async function g(){await $(k=>bt(k,p()))&&t.say("New data: other samples of the same kind. The starting weights are as before.")}async function v(){await $(k=>yt(k,p()))&&t.say("New weights: other starting weights. The data are as before.")}return y`
    ${r&&y`<p class="refusal" role="alert">${r}</p>`}
    ${u&&f?.noise?y`<${nt}
            label="Noise"
            value=${u.noise??0}
            most=${1}
            step=${ee}
            disabled=${h}
            words=${k=>t.writing.value.number(k,2)}
            keep=${k=>$(w=>j(w,{noise:k}))}
          />`:""}
    ${u&&f&&!f.fixed?y`<${nt}
            label="Samples"
            value=${u.samples??f.usual_samples}
            least=${ne}
            most=${pn}
            step=${ne}
            disabled=${h}
            words=${N}
            keep=${k=>$(w=>j(w,{samples:k}))}
          />`:""}
    ${u&&f&&f.usual_samples>1?y`<${nt}
            label="For testing"
            value=${u.test_fraction??0}
            most=${.9}
            step=${ee}
            disabled=${h}
            words=${k=>`${Math.round(100*k)} %`}
            keep=${k=>$(w=>j(w,{test_fraction:k}))}
          />`:""}
    ${m>1?y`<${nt}
            label="Batch"
            value=${d.batch_size||m}
            least=${1}
            most=${m}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${k=>k===m?"all":String(k)}
            keep=${k=>{e.edit("batch_size",k===m?0:k)}}
          />`:""}
    ${u&&m>1?y`<p class="making">
            <button
              type="button"
              disabled=${h||!!(f?.fixed&&!u.noise&&!u.test_fraction)}
              onClick=${()=>{g()}}
            >
              New data
            </button>
            <button type="button" disabled=${h||!c} onClick=${()=>{v()}}>
              New weights
            </button>
          </p>`:""}
  `}function nt({label:t,value:e,least:s=0,most:n,step:o,disabled:a,words:l,keep:r}){let[i,u]=oe(null),f=c=>Number(c.target.value),h=i??e;return y`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${s}
      max=${n}
      step=${o}
      value=${h}
      disabled=${a}
      aria-valuetext=${l(h)}
      onInput=${c=>u(f(c))}
      onChange=${c=>{u(null),r(f(c))}}
    />
    <output>${l(h)}</output>
  </label>`}import{useState as le}from"preact/hooks";import{useState as mn}from"preact/hooks";var hn=24;function ae({store:t,showing:e,saying:s,rows:n,isKnown:o}){if(t.watching)return y`<${se} ...${{store:t,showing:e,rows:n}} />`;let a=e.shown.value,l=async i=>!Number.isInteger(i)||i<1||i>n.count?{ok:!1,message:`The samples have the numbers 1 to ${n.count}; ${i} is none of them.`}:(await e.show(i-1),{ok:!0}),r=s.worst.value;return y`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${Mt} label="Shown sample" value=${a+1} step=${1} keep=${l} />
      <span>of ${N(n.count)}${a>=n.trainCount?", for testing":""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
        <button
          type="button"
          disabled=${!o}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${s.showWorst}
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
    ${r?.row===a?y`<p class="hint worst">${r.sentence}</p>`:""}
    <${se} ...${{store:t,showing:e,rows:n}} />`}function se({store:t,showing:e,rows:s}){let[n,o]=mn(!1),a=e.coming.value;if(a.length===0)return y`<p class="coming hint">
      ${t.status.value.playing?"Pause to see which samples come next.":"…"}
    </p>`;let l=(t.moment.value?.of??0)>0,r=Yt(a,s.trainCount,l);if(a.length===s.trainCount&&a.length>1)return y`<p class="coming">${r}</p>`;let i=n?a:a.slice(0,hn);return y`<div class="coming">
    <span>${r}</span>
    ${i.map(u=>y`<button
          key=${u}
          type="button"
          class="member"
          aria-label=${`Sample ${u+1}`}
          aria-current=${u===e.shown.value?"true":null}
          disabled=${t.watching}
          onClick=${()=>{e.show(u)}}
        >
          ${u+1}
        </button>`)}
    ${a.length===1?y`<span>of ${N(s.trainCount)}</span>`:""}
    ${a.length>i.length?y`<button type="button" class="plain" onClick=${()=>o(!0)}>
            and ${a.length-i.length} more
          </button>`:""}
  </div>`}var U=25,dn=5e-5,mt=4;function ue({store:t,showing:e,saying:s,live:n,canWorkOut:o}){let a=e.shown.value,[l,r]=le(Math.floor(a/U)),[i,u]=le(a),[f,h,c]=[e.rows.value,t.network.value,n.value];if(!f||!h)return"";e.chosen.value!==null&&e.chosen.value!==i&&(u(e.chosen.value),r(Math.floor(e.chosen.value/U)));let p=Math.ceil(f.count/U)-1,m=Math.min(l,p),d=gn(h.names.layers,f),$=Array.from({length:Math.min(U,f.count-m*U)},(v,k)=>m*U+k),g=new Set(e.coming.value);return y`
    <${ae} isKnown=${c!==null} ...${{store:t,showing:e,saying:s,rows:f}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${d.map(({name:v})=>y`<th scope="col" key=${v}>${v}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${$.map(v=>y`<tr
                key=${v}
                class=${`${v===a?"chosen":""} ${v>=f.trainCount?"test":""}`}
                onClick=${()=>{e.show(v)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${v+1}${v>=f.trainCount?", for testing":""}${g.has(v)?", in the next iteration":""}`}
                    aria-current=${v===a?"true":null}
                    disabled=${t.watching}
                  >
                    ${g.has(v)?"› ":""}${v+1}
                  </button>
                </th>
                ${d.map(({name:k,read:w,most:T})=>y`<td key=${k}>${ie(t,w(v,c),T)}</td>`)}
                <td>${ie(t,c?.errors[v])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${m===0} onClick=${()=>r(m-1)}>Earlier rows</button>
      <span>${N(m*U+1)}–${N(m*U+$.length)} of ${N(f.count)}</span>
      <button type="button" disabled=${m===p} onClick=${()=>r(m+1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${f.count>f.trainCount?"Open marks, and italics here, are for testing. ":""}${g.size>0?"› is in the next iteration. ":""}${c||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function ie(t,e,s=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<dn?2:s)}function gn(t,{inputs:e,targets:s,width:n,outputs:o}){let a=t[t.length-1],l=o===1,r=i=>i.every(Number.isInteger)?0:3;return[...t[0].slice(0,mt).map((i,u)=>({name:i,read:f=>e[f*n+u],most:r(e)})),...a.slice(0,mt).map((i,u)=>({name:l?"target":`target ${i}`,read:f=>s[f*o+u],most:r(s)})),...a.slice(0,mt).map((i,u)=>({name:l?"output":`out ${i}`,read:(f,h)=>h?.outputs[u][f],most:4}))]}import{useEffect as Pn,useMemo as _n,useRef as Rn}from"preact/hooks";var wn={light:[247,247,248],dark:[27,31,36]},H={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},$n=.52,V=64,vn=4,ce=.2;function q(t,e){return`rgb(${H[e][t%H[e].length].join(" ")})`}function ot(t,{middle:e,half:s},n){let o=Math.max(-1,Math.min(1,(t-e)/s)),a=H[n][o<0?0:1];return`rgb(${pe(n==="light"?[150,155,162]:[120,128,138],a,Math.abs(o)).join(" ")})`}function pe(t,e,s){return t.map((n,o)=>Math.round(n+(e[o]-n)*s))}var fe=new Map;function ht(t,e){let s=t%H[e].length,n=`${e} ${s}`,o=fe.get(n);if(o)return o;let a=Uint8ClampedArray.from(Array.from({length:V+1},(r,i)=>[...pe(wn[e],H[e][s],$n*i/V),255]).flat()),l=new Uint32Array(a.buffer);return fe.set(n,l),l}function rt(t,e,{middle:s,half:n},{theme:o,steps:a,stride:l=r=>r}){let[r,i]=[ht(0,o),ht(1,o)];for(let u=0;u<t.length;u++){let f=Math.max(-1,Math.min(1,(e[l(u)]-s)/n))||0;a!==null&&(f=(f<0?-1:1)*(Math.ceil(Math.abs(f)*a)/a||1/a)),t[u]=f<0?r[Math.round(-f*V)]:i[Math.round(f*V)]}}function me(t,e){return t?e>0?1:vn:null}function he(t,e,{low:s,high:n},{theme:o,steps:a}){let l=e.map((r,i)=>ht(i,o));for(let r=0;r<t.length;r++){let i=0;for(let f=1;f<e.length;f++)e[f][r]>e[i][r]&&(i=f);let u=Math.max(0,Math.min(1,(e[i][r]-s)/(n-s)))||0;t[r]=l[i][Math.round(V*(a===null?ce+(1-ce)*u:1))]}}function st(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let s=1;for(let n=0;n<e.length;n++)s=Math.max(s,Math.min(Math.abs(e[n])||0,1e9));return{middle:0,half:s}}var de=["circle","square","triangle","diamond","star","cross"],bn={square:dt(4,1.25,Math.PI/4),triangle:dt(3,1.45,-Math.PI/2),diamond:dt(4,1.35,0),star:ge(5,1.5,.65),cross:ge(4,1.5,.5)};function at(t,e,s,n,o){t.beginPath();let a=bn[de[o%de.length]];if(!a)return t.arc(e,s,n,0,7);a.forEach(([l,r],i)=>{i===0?t.moveTo(e+n*l,s+n*r):t.lineTo(e+n*l,s+n*r)}),t.closePath()}function dt(t,e,s){return Array.from({length:t},(n,o)=>{let a=s+2*Math.PI*o/t;return[e*Math.cos(a),e*Math.sin(a)]})}function ge(t,e,s){return Array.from({length:2*t},(n,o)=>{let[a,l]=[Math.PI*o/t-Math.PI/2,o%2?s:e];return[l*Math.cos(a),l*Math.sin(a)]})}var R=84,lt=8,yn=10,[kn,Sn]=[5,2.3],Mn={middle:.5,half:.5},gt=7,we={light:{low:"#ffffff",high:"#565d68",rim:"#8a919c",text:"#1c2026"},dark:{low:"#14171c",high:"#c3cad6",rim:"#6c7480",text:"#e8eaee"}};function $e(t,e,s,n){t.setTransform(2,0,0,2,0,0),t.clearRect(0,0,R,R),e.form==="points"?Tn(t,e,s):e.form==="strip"?An(t,e,s):xn(t,e,s,n)}function Tn(t,{points:e,classes:s},n){let o=a=>lt+a*(R-2*lt);for(let{across:a,up:l,part:r,kind:i}of e){let u=e.length<yn?kn:Sn;at(t,o(a),R-o(l),u,s>2?i:0),t.fillStyle=i<0?ot(r,Mn,n):q(i,n),t.fill()}}function An(t,{rows:e,isCut:s},n){let o=we[n],a=s?R-5:R,l=e[0].inputs.length+e[0].targets.length,r=Math.min(14,(R-2*lt-gt)/l),i=Math.min(12,(a-lt)/e.length),u=(R-gt-r*l)/2,f=(a-i*e.length)/2;if(e.forEach(({inputs:h,targets:c},p)=>{let m=(d,$,g)=>{t.fillStyle=g,t.fillRect($+d*r,f+p*i,r-.7,i-.7)};h.forEach((d,$)=>m($,u,d>.5?o.high:o.low)),c.forEach((d,$)=>m(h.length+$,u+gt,q(d>.5?1:0,n)))}),!!s){t.fillStyle=o.rim;for(let h of[-5,0,5])t.fillRect(R/2+h-.8,R-5,1.6,1.6)}}function xn(t,{inputs:e,targets:s},n,o){let a=we[n],[l,r]=[30,18],i=(c,p,m)=>{let d=(R-(r+6)*c.length+6)/2;return c.map(($,g)=>{let v=d+g*(r+6);return t.fillStyle=a.low,t.fillRect(p,v,l,r),t.lineWidth=m?1.6:1,t.strokeStyle=m?q($>.5?1:0,n):a.rim,t.strokeRect(p,v,l,r),t.fillStyle=a.text,t.fillText(o($),p+l/2,v+r/2+.5),v+r/2})};t.font="11px system-ui, sans-serif",t.textAlign="center",t.textBaseline="middle";let[u,f]=[6,R-6-l],h=[i(e,u,!1),i(s,f,!0)];t.lineWidth=1,t.strokeStyle=a.rim;for(let c of h[0])for(let p of h[1])t.beginPath(),t.moveTo(u+l,c),t.lineTo(f,p),t.stroke()}var On=16;function ve({inputs:t,targets:e},{usual_samples:s}){let n=t[0].length;if(t.length===1)return{form:"row",inputs:t[0],targets:e[0],note:""};if(n>2&&t.flat().every(c=>c===0||c===1)){let c=En(t.length,On);return{form:"strip",rows:c.map(p=>({inputs:t[p],targets:e[p]})),isCut:c.length<s,note:c.length<s?`${c.length} of ${s} rows`:`all ${s} rows`}}let o=J({train_count:t.length,inputs:t,targets:e}),a=Q(o),l=n>2?n-2:0,r=e.map(([c])=>c),i=t.map((c,p)=>n===1?r[p]:c[l+1]),[u,f,h]=[t.map(c=>c[l]),i,r].map(Cn);return{form:"points",points:t.map((c,p)=>({across:u[p],up:f[p],part:h[p],kind:a.classes>0?F(o,a,p):-1})),classes:a.classes,note:n>2?`inputs ${l+1} and ${l+2} of ${n}`:""}}function En(t,e){let s=Math.min(t,e);return Array.from({length:s},(n,o)=>Math.round(o*(t-1)/Math.max(1,s-1)))}function Cn(t){let[e,s]=[Math.min(...t),Math.max(...t)];return t.map(n=>(n-e)/(s-e||1))}var be=2;function ke({choices:t,...e}){let s=t.filter(({inputs:a})=>a<=be),n=t.filter(({inputs:a})=>a>be),o=n.some(({name:a})=>a===e.chosen);return y`<div class="thumbnails" role="group" aria-label="Data sets">
      ${s.map(a=>y`<${ye} key=${a.name} choice=${a} ...${e} />`)}
    </div>
    <details class="more-inputs" open=${o||void 0}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${n.map(a=>y`<${ye} key=${a.name} choice=${a} ...${e} />`)}
      </div>
    </details>`}function ye({store:t,choice:e,rows:s,chosen:n,choose:o,disabled:a}){let l=s[e.name],r=_n(()=>l?ve(l,e):null,[l,e]),[i,u]=[t.theme.value,t.writing.value],f=Rn(null);return Pn(()=>{let h=r&&f.current?.getContext("2d");h&&$e(h,r,i,c=>u.number(c,2))},[r,i,u]),y`<button
    type="button"
    data-name=${e.name}
    aria-pressed=${e.name===n}
    disabled=${a}
    onClick=${()=>o(e.name)}
  >
    <canvas ref=${f} width=${2*R} height=${2*R} aria-hidden="true"></canvas>
    <span>${e.name===kt?"The article":e.title}</span>
    ${r?.note?y`<small>${r.note}</small>`:""}
  </button>`}function Se(t){let{store:e,actions:s,showing:n,saying:o,choosing:a,open:l}=t,r=Nn(null),i=a.made.value;if(In(()=>{i&&l.value&&r.current?.querySelector(".choice-head")?.scrollIntoView({block:"nearest"})},[i?.recipe]),!l.value)return"";let[u,f,h]=[e.choices.value,e.recipe.value,e.network.value];if(!u||!h)return y`<p class="waiting">Fetching the data …</p>`;let c=e.keeps("network"),p=f&&"dataset"in f.data?f.data:null,m=u.datasets.find(({name:d})=>d===p?.dataset)?.formula??"";return y`
    <${ke}
      choices=${u.datasets}
      rows=${t.thumbnails.value??{}}
      chosen=${a.openName.value}
      choose=${d=>{a.choose(d)}}
      ...${{store:e,disabled:c}}
    />
    ${p&&m?y`<${te}
            formula=${p.formula??m}
            begin=${t.begin}
            ...${{store:e,usual:m,disabled:c}}
          />`:""}
    <div ref=${r}><${St} ...${{store:e,actions:s,choosing:a}} /></div>
    <${re} ...${t} />
    ${h.samples<2?y`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`:y`<h3>Rows</h3>
            <${ue} ...${{store:e,showing:n,saying:o,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Qt} ...${{store:e,showing:n,live:t.live}} />`}
  `}import{useState as Ln}from"preact/hooks";function Ae({store:t,looking:e,tell:s}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{across:a,up:l}=e.axes.value;return y`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${r=>e.of.value=xe(r)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((r,i)=>r.length===1&&i===o.length-2?[]:r.map(u=>y`<option key=${u} value=${u}>${u}</option>`))}
        </select>
      </label>
      ${o[0].length>2?y`<${Me}
                label="Across"
                names=${o[0]}
                value=${a}
                choose=${r=>e.across.value=r}
              />
              <${Me}
                label="Up"
                names=${o[0]}
                value=${l??0}
                choose=${r=>e.up.value=r}
              />`:""}
      <${Te} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${l===null?"":y`<${Te} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Wn}
        names=${[o[0][a],l===null?"":o[0][l]]}
        store=${t}
        tell=${s}
      />
    </div>
  `}function xe(t){return t.target.value}function Me({label:t,names:e,value:s,choose:n}){return y`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(s)}
      onChange=${o=>n(Number(xe(o)))}
    >
      ${e.map((o,a)=>y`<option key=${o} value=${String(a)}>${o}</option>`)}
    </select>
  </label>`}function Te({label:t,of:e,words:s}){return y`<span class="switch" role="group" aria-label=${t}>
    ${s.map((n,o)=>y`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function Wn({names:t,store:e,tell:s}){let[n,o]=Ln(!1),a=n&&e.frame.value&&!e.status.value.playing?s():null;return y`<details
    class="plane-values"
    onToggle=${l=>o(l.target.open)}
  >
    <summary>values</summary>
    ${a?y`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${a.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${a.across.map(l=>y`<th scope="col">${e.writing.value.number(l,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${a.values.map((l,r)=>y`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(a.up[r],2):""}</th>
                      ${l.map(i=>y`<td>${i}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:y`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}var Y=28;function Oe(t){let e=I("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let s=new ImageData(Y,Y),n=new Uint32Array(s.data.buffer),o=I("canvas","");o.width=o.height=Y;let a=o.getContext("2d");t.prepend(e);function l(){t.classList.remove("mapped"),e.hidden=!0}l();function r({plan:i,activations:u,theme:f},{grid:h,map:c}){let p=i.spots.filter(({shape:x})=>x==="circle"||x==="pill");if(p.length===0||p.length<i.spots.length||h.rows===1)return l();let m=globalThis.devicePixelRatio||1,[d,$]=[Math.round(i.width*m),Math.round(i.height*m)];(e.width!==d||e.height!==$)&&([e.width,e.height]=[d,$]);let g=e.getContext("2d");g.setTransform(m,0,0,m,0,0),g.clearRect(0,0,i.width,i.height);let{columns:v,rows:k}=h,w=x=>Math.floor(((x/Y|0)+.5)*(k/Y))*v+Math.floor((x%Y+.5)*(v/Y)),T=0;for(let{layer:x,x:P,y:b,halfWidth:M,halfHeight:S}of p){if(x===0)continue;let A=c(T++);rt(n,A,st(u[x-1],A),{theme:f,steps:null,stride:w}),a.putImageData(s,0,0),g.save(),g.beginPath(),g.roundRect(P-M,b-S,2*M,2*S,S),g.clip(),g.drawImage(o,P-M,b-S,2*M,2*S),g.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:l,draw:r}}function Ce(t,e,s,n=0){let o=[];for(let a=0;a+1<s;a++)for(let l=0;l+1<e;l++){let r=a*e+l,[i,u,f,h]=[t[r],t[r+1],t[r+e+1],t[r+e]],c=i>n;if(c===u>n&&c===f>n&&c===h>n)continue;let p=[i-n,u-n,f-n,h-n];p.every(Number.isFinite)&&Fn(o,p,l+.5,a+.5)}return o}var Ee=[[0,0],[1,0],[1,1],[0,1]];function Fn(t,e,s,n){let o=[];for(let l=0;l<4;l++){let[r,i]=[e[l],e[(l+1)%4]];if(r>0==i>0)continue;let u=r/(r-i),[f,h]=[Ee[l],Ee[(l+1)%4]];o.push([s+f[0]+u*(h[0]-f[0]),n+f[1]+u*(h[1]-f[1])])}let a=e.reduce((l,r)=>l+r,0)>0;o.length===4&&a!==e[0]>0&&o.push(o.shift());for(let l=0;l+1<o.length;l+=2)t.push(...o[l],...o[l+1])}var Dn=4.2,[Un,Bn]=[400,2.6],[Yn,Pe]=[11,1.6],jn=.08,wt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Re(t,e,{rows:s,theme:n,errors:o,wrong:a,shown:l,next:r,axes:i,placeOf:u,colourOf:f,shapeOf:h}){let c=wt[n],p=s.count>Un?Bn:Dn,m=0;for(let g=0;o&&g<s.count;g++)Number.isFinite(o[g])&&(m=Math.max(m,o[g]));let d=g=>{if(!o)return p;let v=Number.isFinite(o[g])?Math.sqrt(o[g]/(m||1)):1;return Pe+(Yn-Pe)*v},$=s.width>(i.up===null?1:2);for(let g=0;g<s.count;g++){let[v,k]=u(g),w=g>=s.trainCount,T=f(g);t.globalAlpha=$&&g!==l?.45:1,at(t,v*e.width,k*e.height,d(g),h(g)),t.fillStyle=w?c.rim:T,t.strokeStyle=w?T:c.rim,t.lineWidth=w?1.8:1.2,t.fill(),t.stroke(),o&&a?.[g]&&qn(t,v*e.width,k*e.height,c.line)}t.globalAlpha=1;for(let g of r)g!==l&&_e(t,e,u(g),d(g)+2.5,1.2,c.line);l<s.count&&_e(t,e,u(l),d(l)+4.5,3,c.chosen)}function _e(t,{width:e,height:s},[n,o],a,l,r){t.beginPath(),t.arc(n*e,o*s,a,0,7),t.lineWidth=l,t.strokeStyle=r,t.stroke()}function qn(t,e,s,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,s-4*o),t.lineTo(e+4,s+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function Ie(t,e,s,{columns:n,rows:o},{coding:a,theme:l}){let[r,i]=[e.width/n,e.height/o];t.beginPath();let u=s.length===1?s:s.map((f,h)=>Gn(s,h));for(let f of u){let h=Ce(f,n,o,s.length===1?a.middle:0);for(let c=0;c<h.length;c+=4)t.moveTo(h[c]*r,h[c+1]*i),t.lineTo(h[c+2]*r,h[c+3]*i)}t.lineWidth=1.6,t.strokeStyle=wt[l].line,t.stroke()}function Gn(t,e){return Float64Array.from(t[e],(s,n)=>{let o=-1/0;for(let a=0;a<t.length;a++)a!==e&&(o=Math.max(o,t[a][n]));return s-o})}function Ne(t,e,s){let[n,o]=[1/0,-1/0],a=r=>{Number.isFinite(r)&&([n,o]=[Math.min(n,r),Math.max(o,r)])};if(s)for(let r=0;r<e.count;r++)a(e.targets[r*e.outputs]);for(let r=0;r<t.length;r++)a(t[r]);let l=(o-n)*jn||1;return n<=o?{low:n-l,high:o+l}:{low:-1,high:1}}function Le(t,{width:e,height:s},n,{low:o,high:a},l){t.beginPath();for(let r=0;r<n.length;r++)t.lineTo((r+.5)/n.length*e,(1-(n[r]-o)/(a-o))*s);t.lineWidth=2.5,t.strokeStyle=wt[l].line,t.stroke()}var Xn=16,[Kn,Hn]=[64,44],Vn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function We(t,e){let[s,n,o]=[I("div","plane-y"),I("div","plane-plot"),I("div","plane-x")],[a,l,r]=[I("canvas","plane-field"),I("canvas","plane-marks"),I("p","plane-readout")];for(let b of[s,o,a,l])b.setAttribute("aria-hidden","true");r.hidden=!0,n.append(a,l,r),t.classList.add("plane");let i=I("div","plane-frame");i.append(s,n,o),t.append(i),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let u=null,f=null,h=[],c=null,p={width:0,height:0},m={low:0,high:1},d="";new ResizeObserver(([{contentRect:b}])=>{p={width:b.width,height:b.height},g()}).observe(n);function $(b){let{rows:M,axes:S}=u,A=S.up===null?M.targets[b*M.outputs]:M.inputs[b*M.width+S.up],{x:O}=f;return[X(O,M.inputs[b*M.width+S.across]),1-X(m,A)]}function g(){if(!u||!f||!p.width||h.length===0)return;let{axes:b,neuron:M,rows:S}=u;m=b.up===null?Ne(h[0],S,M===null):f.y;let A=zn(l,p),O={theme:u.theme,steps:me(u.steps,M===null?u.coding.classes:0)};a.hidden=b.up===null,b.up===null?Le(A,p,h[0],m,u.theme):(v(f,O),M===null&&u.coding.classes>0&&Ie(A,p,h,f,u)),Re(A,p,{...u,placeOf:$,colourOf:k,shapeOf:w}),T(f.x),n.setAttribute("aria-label",u.label)}function v({columns:b,rows:M},S){let{neuron:A,activation:O,coding:C}=u;(a.width!==b||a.height!==M||!c)&&([a.width,a.height]=[b,M],c=new ImageData(b,M));let E=new Uint32Array(c.data.buffer);A===null&&h.length>1&&C.classes>0?he(E,h,C,S):rt(E,h[0],A===null?C:st(O,h[0]),S),a.getContext("2d")?.putImageData(c,0,0),a.classList.toggle("sharp",S.steps!==null)}function k(b){let{rows:M,coding:S,theme:A}=u;return S.classes>0?q(F(M,S,b),A):ot(M.targets[b*M.outputs],S,A)}function w(b){let{rows:M,coding:S}=u;return S.classes>2?F(M,S,b):0}function T(b){let{names:M,writing:S}=u,A=[b,m].map((E,_)=>Nt(E,[p.width/Kn,p.height/Hn][_])),O=A.map(({values:E,decimals:_})=>E.map(L=>S.number(L,_))),C=JSON.stringify([M,O,p,b,m]);C!==d&&(d=C,o.replaceChildren(...A[0].values.map((E,_)=>it(O[0][_],"left",X(b,E))),it(M[0])),s.replaceChildren(...A[1].values.map((E,_)=>it(O[1][_],"top",1-X(m,E))),it(M[1])))}function x(b,M){let[S,A]=[null,Xn];for(let O=0;O<u.rows.count;O++){let[C,E]=$(O),_=Math.hypot(C*p.width-b,E*p.height-M);_<A&&([S,A]=[O,_])}return S}function P(b){let M=n.getBoundingClientRect();return[b.clientX-M.left,b.clientY-M.top]}return n.addEventListener("click",b=>{let M=u&&f?x(...P(b)):null;M!==null&&e.show(M)}),n.addEventListener("pointermove",b=>{if(!u||!f)return;let[M,S]=P(b),A=e.pointAt(D(f.x,M/p.width),D(f.y,1-S/p.height));r.textContent=A,r.hidden=A==="",r.classList.toggle("low",S<p.height/2),n.classList.toggle("over-sample",x(M,S)!==null)}),n.addEventListener("pointerleave",()=>r.hidden=!0),n.addEventListener("keydown",b=>{if(!u||!f||b.ctrlKey||b.altKey||b.metaKey)return;let M=Vn[b.key],{rows:S,shown:A}=u;if(M){let C=Et(E=>{let[_,L]=$(E);return[_,1-L]},S.count,A,M);C!==A&&e.show(C)}else if(b.key==="PageDown")e.move(1);else if(b.key==="PageUp")e.move(-1);else if(b.key==="Home")e.show(0);else if(b.key==="End")e.show(S.count-1);else return;b.preventDefault(),b.stopPropagation()}),{show(b,M){u=b;let{neuron:S,neurons:A,rows:O}=b,C=S===null?Array.from({length:O.outputs},(E,_)=>A-O.outputs+_):[S];({grid:f}=M),h=C.map(E=>Float64Array.from(M.map(E))),g()}}}function zn(t,{width:e,height:s}){let n=globalThis.devicePixelRatio||1,[o,a]=[Math.round(e*n),Math.round(s*n)];(t.width!==o||t.height!==a)&&([t.width,t.height]=[o,a]);let l=t.getContext("2d");return l.setTransform(n,0,0,n,0,0),l.clearRect(0,0,e,s),l}function it(t,e,s=0){let n=I("span",e?"":"plane-axis");return n.textContent=t,e&&(n.style[e]=`${100*s}%`),n}var[Qn,Zn]=[5,8];function Kr({store:t,actions:e,server:s,settings:n,opened:o,panelOpen:a,planOf:l,resized:r,isHidden:i,show:u}){let f=ut("#plane"),h=ut(".diagram-place"),c=ut(".stage"),p=Vt(t,e,s),m=_t(t),d=$t(()=>p.rows.value!==null&&(t.network.value?.samples??0)>1),$=$t(()=>d.value&&!i),g=At(s),v=Dt(t,p,{load:g.load,fetchField:s.field,axes:()=>m.axes.value,isSeen:()=>d.peek()&&!document.hidden&&(a.peek()||f.offsetWidth>0),onPicture:S=>Jn(()=>b(S))}),k=Ct(p,v),w=qt(t,p,v),T=Jt(t,p,m,v),x=Oe(h),P=We(ut("#plane-view"),{show:S=>{p.show(S)},move:p.move,pointAt:T.pointAt});function b(S){let[A,O,C]=[M.value,l(),t.network.value],E=(t.moment.value?.of??0)>0;if(!A||!C||!$.value||f.offsetWidth===0)return x.clear();let _=p.coming.value,L=_.length<A.rows.trainCount?_:[];P.show({...A,next:L,shown:p.shown.value,label:T.label.value},S),O&&!E?x.draw({plan:O,activations:C.activations,theme:A.theme},S):x.clear()}vt(()=>{r.value,f.hidden=!$.value;let S=t.network.value?.layers??[];c.classList.toggle("with-plane",$.value),c.classList.toggle("broad",S.length>Qn||Math.max(...S)>Zn),$.value?v.request():x.clear()});let M=$t(()=>{let[S,A,O]=[t.network.value,p.rows.value,p.coding.value];if(!S||!A||!O)return null;let C=m.axes.value,{layers:E}=S.names,_=m.neuron.value,L=m.withErrors.value;return{rows:A,coding:O,axes:C,names:[E[0][C.across],C.up===null?_?.name??E[E.length-1][0]:E[0][C.up]],neuron:_?.place??null,activation:_?S.activations[_.layer-1]:"",neurons:S.layers.slice(1).reduce((Fe,De)=>Fe+De,0),errors:L?v.live.value?.errors??null:null,wrong:L?k.wrong.value:null,steps:m.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return vt(()=>{M.value,p.shown.value,p.coming.value,v.request()}),vt(()=>{a.value&&o.getThumbnails().catch(()=>{})}),u("#plane-controls",Ae,{looking:m,tell:T.table}),u("#data",Se,{showing:p,saying:w,live:v.live,thumbnails:o.thumbnails,canWorkOut:v.canWorkOut,open:a,begin:n.begin,choosing:o.choosing}),{right:k.right,showing:p}}function ut(t){return document.querySelector(t)}export{Kr as createDataView};
