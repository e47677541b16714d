import{a as At,i as lt,p as it}from"./chunk-PWFPGUU7.js";import{a as p}from"./chunk-YV6CSYCU.js";import{computed as mn,effect as gn,signal as rt}from"@preact/signals";import{computed as pt,signal as F}from"@preact/signals-core";function j({columns:t,usual:e}){return{columns:t.map((n,o)=>{let a=e.inputs.includes(o)?"input":e.targets.includes(o)?"target":"out",s=n.kind==="word"||Re(n)||Ae(n);return{role:a,scaling:Nt(n,a,s),asClasses:s}}),gaps:e.gaps,twoClasses:e.two_classes,test:0}}function Nt(t,e,n){return e!=="target"||!n&&Lt(t)?"minus_one_to_one":"none"}function Lt({low:t,high:e}){return Math.max(Math.abs(t??0),Math.abs(e??0))>3}function Re({name:t,low:e,words:n}){return/^(class|classes|label|labels|species|outcome|variety|target|y)$/i.test(t)&&(e===0||e===1)&&n.length>=3&&n.length<=10}function Ae({words:t}){return t.length===2&&t[0]==="0"&&t[1]==="1"}function G({kind:t,words:e}){return t==="word"||e.length>=2&&e.length<=16}function Dt(t,e,n){let o=j(t),a=n?.columns.length===o.columns.length?n.columns:null;return{...o,gaps:n?.gaps??o.gaps,twoClasses:n?.twoClasses??o.twoClasses,columns:o.columns.map((s,r)=>{let[u,l]=[e[r]??"out",t.columns[r]],{saidKind:$=!1,saidScaling:h=!1,...g}=a?.[r].role===u?a[r]:s,S=$&&G(l)?g.asClasses:s.asClasses,i=Lt(l)&&!(u==="target"&&S)?"minus_one_to_one":"none";return{role:u,asClasses:S,scaling:h?g.scaling:i,saidKind:$,saidScaling:h}})}}function X(t,e,n,o){let a=t.columns[e],s={...a,...n};return(s.role!==a.role||s.asClasses!==a.asClasses)&&(s.scaling=Nt(o.columns[e],s.role,s.asClasses)),n.asClasses!==void 0&&(s.saidKind=!0),n.scaling!==void 0&&(s.saidScaling=!0),{...t,columns:t.columns.with(e,s)}}function J(t,e){let n=t.columns.map(o=>o.role==="input"?{...o,scaling:e,saidScaling:!0}:o);return{...t,columns:n}}function Bt({columns:t}){let e=t.flatMap(({role:n},o)=>n==="target"?[o]:[]);return e.length===1?e[0]:-1}function ut({columns:t}){let e=new Set(t.filter(({role:n})=>n==="input").map(({scaling:n})=>n));return e.size===1?[...e][0]:""}function ct(t){return new URLSearchParams(Object.entries(t).filter(([,e])=>e))}function Pt(t,{columns:e,gaps:n,twoClasses:o,test:a},s){let r=ct(t),u=h=>s.columns[h].kind==="word",l="none";e.forEach(({role:h,scaling:g,asClasses:S},i)=>{h!=="out"&&(r.append(h==="input"?"inputs":"targets",String(i)),h==="input"?r.append("scalings",g):S||(l=g))});let $=e.filter(({role:h},g)=>h==="target"&&!u(g));return $.length>0&&r.set("classes",$.some(({asClasses:h})=>h)?"always":"auto"),$.length>0&&$.length===e.filter(({role:h})=>h==="target").length&&($.some(({asClasses:h})=>h)||r.set("classes","never")),r.set("target_scaling",l),r.set("two_classes",o),r.set("words","one_hot"),r.set("gaps",n),a>0&&r.set("test_fraction",String(a)),r}function Wt({columns:t}){return t.some(({role:e})=>e==="input")?t.some(({role:e})=>e==="target")?"":"Choose a column as the target.":"Choose at least one column as an input."}var Ht=[["","none"],["4","4"],["8","8"],["8,4","8 and 4"],["16,8","16 and 8"]];function Ft(t){return t<=12?"4":"8"}function It(t,e){let n=e===""?[]:e.split(",").map(Number),{output:o,error:a}=Ne(t),s=t.data.inputs.length;return{version:1,network:{layers:[t.inputs.length,...n,t.outputs.length],activations:[...n.map(()=>"tanh"),o],biases:"per_neuron",start:{initializer:"xavier"}},data:t.data,rule:{learning_rate:.02,error:a,optimizer:"adam",train_biases:!0,batch_size:s>20?20:0,shuffle:s>20},seed:0,edits:[]}}function Ne({classes:t,outputs:e}){return t.length===0?{output:"linear",error:"half_squared"}:e.length===1?{output:"logistic",error:"binary_cross_entropy"}:{output:"softmax",error:"cross_entropy"}}var Le={linear:"a linear output for numbers",logistic:"a logistic output between 0 and 1 for two classes",softmax:"softmax outputs, one for each class"};function Ut({network:t,rule:e}){let n=Le[t.activations[t.activations.length-1]],o=t.layers.length>2?"tanh neurons, ":"",a=e.batch_size?`batches of ${e.batch_size}`:"all rows at once";return`Network ${t.layers.join("-")}: ${o}${n}, a trained bias for each neuron, weights drawn by Xavier’s rule. Adam, learning rate ${e.learning_rate}, ${a}.`}var De=200,ft=1048576;function Kt(t,e){let n=F(null),o=F({}),a=F(null),s=F(null),r=F(null),u=F(""),l=F(!1),$=F(null),h=null,g=pt(()=>$.value??Ft(r.value?.lines.length??0)),S=pt(()=>r.value&&It(r.value,g.value)),i=null;async function f(d,v,_){i?.abort();let R=i=new AbortController;l.value=!0;try{let O=await d(R.signal);if(i!==R)return;u.value="",v(O)}catch(O){if(i!==R)return;r.value=null,_?.(),u.value=O.message}i===R&&(l.value=!1)}function b(){let d=n.peek();if(d){if(d.bytes.size>ft){i?.abort(),i=null,[a.value,r.value,l.value]=[null,null,!1],u.value=Pe(d.name,d.bytes.size);return}f(v=>t.dataReading(d.bytes,ct(o.peek()),v),v=>{let _=a.peek();a.value=v,h?s.value={...h(v),test:s.peek()?.test??0}:(!s.peek()||!_||!Be(_,v))&&(s.value=j(v)),w()},()=>a.value=null)}}function w(){let[d,v,_]=[n.peek(),s.peek(),a.peek()];if(!d||!v||!_)return;let R=Wt(v);if(R){i?.abort(),i=null,[r.value,u.value,l.value]=[null,R,!1];return}f(O=>t.dataRecipe(d.bytes,Pt(o.peek(),v,_),O),O=>r.value=O)}let k;return{file:n,options:o,reading:a,choices:s,made:r,refusal:u,isBusy:l,layers:g,recipe:S,words:pt(()=>S.value&&Ut(S.value)),take(d,v,_){n.value={bytes:d,name:v},o.value=_?.options??{},h=_?.choose??null,_||([a.value,s.value,r.value,$.value]=[null,null,null,null]),clearTimeout(k),l.value=!0,k=setTimeout(b,_?De:0)},wait(d){clearTimeout(k),i?.abort(),i=null,[n.value,a.value,r.value,l.value]=[null,null,null,!1],u.value=d},read(d){o.value={...o.peek(),...d},b()},choose(d){let[v,_]=[s.peek(),a.peek()];!v||!_||(s.value=d(v,_),w())},setHidden(d){$.value=d},async use(){let d=S.peek();if(!d)return!1;let v=await e(d);return v.ok||(u.value=v.message),v.ok}}}function Be(t,e){let n=({columns:o})=>o.map(({name:a,kind:s})=>`${s} ${a}`).join(`
`);return n(t)===n(e)}function Pe(t,e){let n=(e/1e6).toFixed(1);return`“${t}” has ${n} MB, and at most 1 MB (1,048,576 bytes) is read. Keep the columns that you need and at most 2,000 rows, save them as CSV, and choose that file.`}import{computed as Vt,signal as I}from"@preact/signals-core";function jt(t,e){return t.slice(1).map((n,o)=>{let[a,s]=[t[o],e.slice(o,o+2)],r=s.length===2&&s[0]===a&&s[1]===n;return{from:a,to:n,now:s.length===2?`${s[0]} → ${s[1]}`:"none",fits:r}})}function Gt(t,e){let n=[t[0]!==e[0]?`${zt(t[0],"input")} where the data have ${e[0]}`:"",t[t.length-1]!==e[e.length-1]?`${zt(t[t.length-1],"output")} where the data have ${e[e.length-1]}`:""].filter(Boolean);return n.length===0?"":`These weights have ${n.join(" and ")}. Open data that fit first, then read the weights again.`}function zt(t,e){return`${t} ${e}${t===1?"":"s"}`}function qt(t,{layers:e,biases:n,start:o}){let a=t.network.activations,s=e.slice(1,-1).map((r,u)=>a[Math.min(u,a.length-2)]??"tanh");return{...t,network:{...t.network,layers:e,activations:[...s,a[a.length-1]],biases:n,start:o},edits:[]}}function Yt(t,e,n){let o=I(null),a=I(null),s=I(null),r=I(""),u=I(""),l=I(!1),$=Vt(()=>{let[i,f]=[a.value?.layers,t.network.value];return i&&f?jt(i,f.layers):null}),h=Vt(()=>{let[i,f]=[a.value?.layers,t.network.value];return i&&f?Gt(i,f.layers):""}),g=0;async function S(){let i=o.peek();if(!i)return;let f=++g;if([a.value,u.value]=[null,""],i.bytes.size>ft){let b=(i.bytes.size/1e6).toFixed(1);u.value=`“${i.name}” has ${b} MB, and at most 1 MB (1,048,576 bytes) of weights is read. Save the weights alone, without the optimiser’s state.`;return}l.value=!0;try{let b=await e.weightsReading(i.bytes,r.peek());if(f!==g)return;b.order_needed?s.value=b.sizes:a.value=b}catch(b){f===g&&(u.value=b.message)}f===g&&(l.value=!1)}return{file:o,given:a,question:s,order:r,refusal:u,isBusy:l,fit:$,fault:h,take(i,f){o.value={bytes:i,name:f},[s.value,r.value]=[null,""],S()},choose(i){r.value=i,S()},async use(){let[i,f]=[a.peek(),t.network.peek()];if(!i?.layers||!i.start||!f)return!1;let{layers:b,biases:w,start:k}=i;try{let d={...await e.recipe(),rule:f.settings},v=await n(qt(d,{...i,layers:b,biases:w??"none",start:k}));return v.ok||(u.value=v.message),v.ok}catch(d){return u.value=d.message,!1}}}}var P=["A","B","C","D"];var ht=[1,2,6],Z=500,We=200;function Qt(){return{points:[],past:[],future:[],isMoving:!1}}function q(t,e){let n=Math.round(t*Z/e);return Math.max(-Z,Math.min(Z,n))*e/Z+0}function tt({points:t,past:e},n){return{points:n,past:[...e,t].slice(-We),future:[],isMoving:!1}}function Xt(t,e){return t.points.length>=2e3?t:tt(t,[...t.points,e])}function Jt(t,e,n,o){let a=t.points.with(e,{...t.points[e],x:n,y:o});return{...t.isMoving?{...t,points:a}:tt(t,a),isMoving:!0}}function Zt(t){return t.isMoving?{...t,isMoving:!1}:t}function $t(t,e){return tt(t,t.points.toSpliced(e,1))}function te(t){return t.points.length===0?t:tt(t,[])}function dt({points:t,past:e,future:n}){let o=e.at(-1);return o?{points:o,past:e.slice(0,-1),future:[t,...n],isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function mt({points:t,past:e,future:n}){let[o,...a]=n;return o?{points:o,past:[...e,t],future:a,isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function gt(t,e,n,o){let[a,s]=[-1,o];return t.forEach((r,u)=>{let l=Math.hypot(r.x-e,r.y-n);l<=s&&([a,s]=[u,l])}),a}function bt(t){let e=P.map(()=>0);for(let{kind:n}of t)e[n]++;return e}function ee(t){let e=bt(t).filter(n=>n>0).length;if(e>=2){let n=o=>t.some(a=>a[o]!==t[0][o]);return n("x")||n("y")?"":"All points lie in one place. Move one."}return e===1?"All points are of one class. Choose another class, and set a point of it.":"Set points of at least two classes."}function ne(t){return["x1	x2	class",...t.map(({x:n,y:o,kind:a})=>`${n}	${o}	${P[a]}`)].join(`
`)}var He=/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+|\d{1,3}([ '_.,\u00a0\u202f]\d{3})+([.,]\d+)?)(e[+\-−]?\d+)?\s*%?$/i,Fe=/^(|-|\?|\.|na|n\/a|nan|null|none)$/i;function Y(){return{heads:[{name:"x1",role:"input"},{name:"x2",role:"input"},{name:"y",role:"target"}],rows:Array.from({length:4},()=>["","",""])}}function oe(t,e,n){let o=a=>s=>({name:s,role:a});return{heads:[...t.map(o("input")),...e.map(o("target"))],rows:n.map(a=>a.map(String))}}function se({heads:t,rows:e},n,o,a){return{heads:t,rows:e.with(n,e[n].with(o,a))}}function yt({heads:t,rows:e},n,o){return{heads:t.with(n,{...t[n],...o}),rows:e}}function vt({heads:t,rows:e},n){return e.length>=2e3?{heads:t,rows:e}:{heads:t,rows:e.toSpliced(n+1,0,St(t.length))}}function ae({heads:t,rows:e},n){return{heads:t,rows:e.length===1?[St(t.length)]:e.toSpliced(n,1)}}function et({heads:t,rows:e},n){if(t.length>=16)return{heads:t,rows:e};let o=t.findIndex(u=>u.role==="target"),a=n==="target"||o<0?t.length:o,s=n==="input"?"x":"y",r=t.filter(u=>u.role===n).length+1;for(;t.some(({name:u})=>u===`${s}${r}`);)r++;return{heads:t.toSpliced(a,0,{name:`${s}${r}`,role:n}),rows:e.map(u=>u.toSpliced(a,0,""))}}function re({heads:t,rows:e},n){return t.length<=2?{heads:t,rows:e}:{heads:t.toSpliced(n,1),rows:e.map(o=>o.toSpliced(n,1))}}function le(t){let e=t.replace(/(\r\n|\r|\n)$/,"").split(/\r\n|\r|\n/);return e.length>1||t.includes("	")?e.map(n=>n.split("	")):null}function ie(t,e,n,o){let a=Math.max(...o.map(l=>l.length)),s=t;for(;s.heads.length<Math.min(n+a,16);)s=et(s,"target");let r=s.rows.map(l=>[...l]);for(;r.length<Math.min(e+o.length,2e3);)r.push(St(s.heads.length));let u=0;return o.forEach((l,$)=>l.forEach((h,g)=>{e+$<r.length&&n+g<s.heads.length?r[e+$][n+g]=h.trim():u++})),{table:{heads:s.heads,rows:r},left:u}}function St(t){return Array.from({length:t},()=>"")}var wt=t=>He.test(t.trim()),V=t=>Fe.test(t.trim());function kt({heads:t,rows:e}){let n=t.map(({role:o},a)=>{let s=e.filter(r=>!V(r[a]));return o==="input"||2*s.filter(r=>wt(r[a])).length>=s.length});return(o,a)=>{let[s,{name:r,role:u}]=[e[o],t[a]],l=s[a];if(V(l))return s.every(V)?"":`Row ${o+1} has no value in ${r}: the row is left out. Fill it, or remove the row.`;if(wt(l)===n[a])return"";let $=`“${l}” in row ${o+1}`;return u==="input"?`${$} is no number, and an input is one. Write a number, or make ${r} a target.`:n[a]?`${$} is no number, and the other values of ${r} are. A target holds numbers, or names of classes.`:`${$} is a number, and the other values of ${r} are names of classes. Write a name.`}}function xt(t){let e=kt(t);for(let n=0;n<t.rows.length;n++)for(let o=0;o<t.heads.length;o++){let a=t.rows[n][o];if(!V(a)&&e(n,o))return e(n,o)}return""}function ue({rows:t}){return t.some(e=>!e.some(V))}function ce({heads:t,rows:e}){let n=s=>`"${s.replaceAll('"','""')}"`,o=t.map(({name:s},r)=>n(s.trim()||`column ${r+1}`)),a=e.map(s=>s.map(r=>/["\t\n\r]|^[#%]/.test(r)?n(r):r.trim()));return[o,...a].map(s=>s.join("	")).join(`
`)}function pe({rows:t}){let e=t.flat().filter(wt);return e.some(n=>n.includes(","))&&!e.some(n=>n.includes("."))?"comma":"point"}function fe(t,{row:e,column:n},{heads:o,rows:a},{isShift:s,atStart:r,atEnd:u}){let l=($,h)=>$>=0&&h>=0&&h<o.length?{row:$,column:h}:null;return t==="Tab"&&!s&&n===o.length-1?e+1<a.length?l(e+1,0):null:t==="Enter"?l(e+(s?-1:1),n):t==="ArrowDown"?e+1<a.length?l(e+1,n):null:t==="ArrowUp"?l(e-1,n):t==="ArrowLeft"&&r?l(e,n-1):t==="ArrowRight"&&u?l(e,n+1):null}import{useLayoutEffect as dn,useRef as Te}from"preact/hooks";var Ct=8,he=4,Ie=[["input","Input"],["target","Target"],["out","Leave out"]],nt=[["minus_one_to_one","−1 … 1"],["zero_to_one","0 … 1"],["standard","Mean 0, variance 1"],["none","As it is"]];function $e({store:t,own:e,reading:n,choices:o}){let{columns:a,first_rows:s}=n,r=e.made.value,u=t.notation.value.comma==="true",l=i=>u?String(i).replace("-","−").replace(".",","):String(i).replace("-","−"),$=(i,f)=>e.choose((b,w)=>X(b,i,f,w)),h=i=>{let{role:f,asClasses:b}=o.columns[i];return a[i].kind==="number"&&(f==="input"||f==="target"&&!b)},g=i=>h(i)?[...r?.inputs??[],...r?.outputs??[]].find(({column:f})=>f===i)?.formula:"",S=i=>a.map((f,b)=>p`<td key=${b} class=${o.columns[b].role}>${i(b)}</td>`);return p`<div class="scrolls own-columns" tabindex="0" role="group" aria-label="Columns and first rows">
      <table>
        <caption class="spoken">
          What was understood: the columns, and the first rows
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            ${a.map(({name:i},f)=>p`<th key=${f} scope="col" class=${o.columns[f].role}>${i}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Role</th>
            ${S(i=>L(`Role of ${a[i].name}`,o.columns[i].role,Ie,f=>$(i,{role:f})))}
          </tr>
          <tr>
            <th scope="row">Kind</th>
            ${S(i=>Ue(a[i],o.columns[i],f=>$(i,{asClasses:f})))}
          </tr>
          <tr>
            <th scope="row">Scaling</th>
            ${S(i=>h(i)?L(`Scaling of ${a[i].name}`,o.columns[i].scaling,nt,f=>$(i,{scaling:f})):"")}
          </tr>
          <tr class="formulas">
            <th scope="row">Formula</th>
            ${S(g)}
          </tr>
          ${s.slice(0,Ct).map(({line:i,cells:f,problem:b})=>p`<tr key=${i} class=${b?"left-line":""} title=${b||null}>
                <th scope="row">Line ${i}</th>
                ${f.map((w,k)=>w===null?p`<td key=${k} class=${`gap ${o.columns[k].role}`}>gap</td>`:p`<td key=${k} class=${o.columns[k].role}>
                        ${typeof w=="number"?l(w):w}
                      </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
    ${n.row_count>Ct&&p`<p class="hint">The first ${Ct} of ${n.row_count.toLocaleString("en")} rows.</p>`}`}function Ue(t,{role:e,asClasses:n},o){let{words:a,distinct:s}=t,r=`${a.slice(0,he).join(", ")}${s>he?", …":""}`;return t.kind==="number"?e==="target"&&G(t)?_t(t,n,o):t.row_numbers?"row numbers":"numbers":e==="target"?`${s} classes: ${r}`:e==="input"?`${s} words, an input each: ${r}`:`${s} words: ${r}`}function _t({name:t,distinct:e},n,o){let a=[["numbers","Numbers"],["classes",`${e} classes`]];return L(`Kind of ${t}`,n?"classes":"numbers",a,s=>o(s==="classes"))}function L(t,e,n,o){return p`<select
    aria-label=${t}
    value=${e}
    onChange=${a=>o(a.target.value)}
  >
    ${n.map(([a,s])=>p`<option key=${a} value=${a}>${s}</option>`)}
  </select>`}import{useState as Ke}from"preact/hooks";var ze=12,je=[["leave_out","Leave such rows out"],["refuse","Refuse the table"]],Ge=[["one_output","One output, 0 and 1"],["two_outputs","Two outputs, softmax"]];function U({store:t,own:e,close:n,canScale:o,isTyped:a=!1,verb:s="Use these data"}){let[r,u,l]=[e.reading.value,e.choices.value,e.made.value],[$,h]=Ke(!1),g=e.refusal.value;async function S(){h(!0);let w=await e.use();h(!1),w&&(n(),t.say("The session learns from your data now. Undo brings the network before back."))}let i=r?.columns.some(({gaps:w})=>w>0)||(l?.left_out_count??0)>0||u?.gaps==="refuse",f=u?.test??0,b=a&&u?Bt(u):-1;return p`
    ${u&&r&&p`<div class="own-choices">
        ${o&&p`<label>
            <span>Scale all inputs</span>
            ${L("Scale all inputs",ut(u),ut(u)?nt:[["","Each its own"],...nt],w=>e.choose(k=>J(k,w)))}
          </label>`}
        ${b>=0&&r.columns[b].kind==="number"&&G(r.columns[b])&&p`<label>
            <span>${r.columns[b].name} holds</span>
            ${_t(r.columns[b],u.columns[b].asClasses,w=>e.choose((k,d)=>X(k,b,{asClasses:w},d)))}
          </label>`}
        ${i&&p`<label>
            <span>Rows with gaps</span>
            ${L("Rows with gaps",u.gaps,je,w=>e.choose(k=>({...k,gaps:w})))}
          </label>`}
        ${l?.classes.length===2&&p`<label>
            <span>Two classes</span>
            ${L("Two classes",u.twoClasses,Ge,w=>e.choose(k=>({...k,twoClasses:w})))}
          </label>`}
        <label>
          <span>For testing: ${Math.round(100*f)} %</span>
          <input
            type="range"
            min="0"
            max="0.5"
            step="0.05"
            value=${f}
            aria-valuetext=${`${Math.round(100*f)} %`}
            onChange=${w=>{let{value:k}=w.target;e.choose(d=>({...d,test:Number(k)}))}}
          />
        </label>
        <label>
          <span>Hidden neurons</span>
          ${L("Hidden neurons",e.layers.value,Ht,e.setHidden)}
        </label>
      </div>`}
    ${g&&p`<p class="refusal own-refusal" role="alert">${g}</p>`}
    ${l&&a&&p`<${Ve} made=${l} />`}
    ${l&&p`<${Ot} notes=${[...r?.notes??[],...l.notes]} />`}
    ${l&&l.left_out_count>0&&p`<${qe} made=${l} />`}
    ${l&&p`<p class="own-network">${e.words.value}</p>`}
    <footer class="own-foot">
      ${l&&p`<p role="status">
          <strong>${Tt(l.lines.length,"row")}</strong>${`${Ye(l)}.`}
        </p>`}
      ${!l&&e.isBusy.value&&p`<p class="waiting">Reading …</p>`}
      <button
        type="button"
        class="primary"
        disabled=${!l||e.isBusy.value||$}
        onClick=${()=>{S()}}
      >
        ${s}
      </button>
    </footer>
  `}function Ot({notes:t}){let e=[...new Set(t.map(({text:n})=>n))];return e.length===0?"":p`<ul class="own-notes" aria-label="Notes">
    ${e.map(n=>p`<li key=${n}>${n}</li>`)}
  </ul>`}function qe({made:t}){let e=t.left_out.slice(0,ze),n=t.left_out_count-e.length;return p`<details class="own-left" open=${t.left_out_count<=4}>
    <summary>${Tt(t.left_out_count,"row")} left out</summary>
    <ul>
      ${e.map(({text:o,line:a})=>p`<li key=${a}>${o}</li>`)}
      ${n>0&&p`<li>and ${Tt(n,"more row")}</li>`}
    </ul>
  </details>`}function Ve({made:t}){let e=[...t.inputs,...t.outputs].filter(({formula:n})=>n!=="x' = x");return e.length===0?"":p`<ul class="own-notes" aria-label="Scaling">
    ${e.map(({name:n,formula:o})=>p`<li key=${n}>${n}: ${o}</li>`)}
  </ul>`}function Ye({classes:t,class_counts:e}){return t.length===0?"":`: ${t.map((n,o)=>`${e[o]} ${n}`).join(", ")}`}function Tt(t,e){return`${t.toLocaleString("en")} ${e}${t===1?"":"s"}`}import{useState as Qe}from"preact/hooks";var Xe=300;function ot({label:t,hint:e,accept:n,name:o,example:a,take:s}){let[r,u]=Qe(void 0),l=$=>$.trim()&&s(new Blob([$]),de);return p`<div class="own-source">
    <label class="own-text">
      <span>${t}</span>
      <textarea
        rows="4"
        spellcheck="false"
        autocomplete="off"
        placeholder=${a}
        onInput=${$=>{let{value:h}=$.target;clearTimeout(r),u(setTimeout(()=>l(h),Xe))}}
      ></textarea>
    </label>
    <p class="own-choose">
      <label class="button">
        Choose a file …
        <input
          type="file"
          class="spoken"
          accept=${n}
          onChange=${$=>{let h=$.target,[g]=h.files??[];g&&s(g,g.name),h.value=""}}
        />
      </label>
      <span class="hint">${o&&o!==de?`Read: ${o}`:e}</span>
    </p>
  </div>`}var de="the text";var Je=`size;weight;kind
1,5;20;apple
2,5;31;pear
…`,Ze=[["comma","Commas"],["semicolon","Semicolons"],["tab","Tabs"],["bar","Bars"],["spaces","Spaces"]],tn=[["point","Point"],["comma","Comma"]],en=[["true","Yes"],["false","No"]];function me({store:t,own:e,close:n}){let[o,a]=[e.reading.value,e.file.value];return p`
    <${ot}
      label="Paste or type a table"
      hint="or drop one here: CSV, TSV, or any text table, at most 2,000 rows and 16 columns"
      accept=".csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain"
      name=${a?.name??""}
      example=${Je}
      take=${e.take}
    />
    ${o&&p`<${nn} ...${{own:e,reading:o}} />`}
    ${o&&e.choices.value&&p`<${$e} ...${{store:t,own:e,reading:o,choices:e.choices.value}} />`}
    <${U} ...${{store:t,own:e,close:n,canScale:!0}} />
  `}function nn({own:t,reading:e}){let n=t.options.value,o=(a,s,r,u)=>p`<label>
      <span>${s}</span>
      <select
        value=${n[a]??""}
        onChange=${l=>t.read({[a]:l.target.value})}
      >
        <option value="">${u.find(([l])=>l===r)?.[1]??r} (found)</option>
        ${u.map(([l,$])=>p`<option key=${l} value=${l}>${$}</option>`)}
      </select>
    </label>`;return p`<div class="own-read">
      ${o("separator","Separator",e.separator,Ze)}
      ${o("decimal","Decimal sign",e.decimal,tn)}
      ${o("header","Header",String(e.header),en)}
      <span>Encoding: ${e.encoding}</span>
    </div>
    <p class="hint">${e.header_reason}</p>`}import{useRef as be,useState as K}from"preact/hooks";var W=200,we=5,[Mt,on]=[.06,.12],[sn,an]=[.05,.01],rn=[["add","Add"],["move","Move"],["erase","Erase"]],ye={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},ln=3;function ve({store:t,own:e,close:n,drawing:o}){let[a,s]=K("add"),[r,u]=K(0),[l,$]=K(ht[0]),[h,g]=K({x:0,y:0}),[S,i]=K(!1),[f,b]=K(""),w=be(-1),k=be(null),{points:d,past:v,future:_}=o.value,R=c=>t.writing.value.number(c,ln),O=(c,m)=>`(${R(c)}, ${R(m)})`;function y(c,m){c.points!==o.value.points&&un(e,c.points),o.value=c,m!==void 0&&b(m)}function N(c){let m=k.current.getBoundingClientRect(),M=(c.clientX-m.left)/m.width*2-1,E=1-(c.clientY-m.top)/m.height*2;return[q(M*l,l),q(E*l,l)]}function x(c,m,M){let E=o.value;if(a==="add")return E.points.length>=2e3?b(`There are ${2e3} points: no more fit.`):(w.current=E.points.length,y({...Xt(E,{x:c,y:m,kind:r}),isMoving:!0},`${P[r]} at ${O(c,m)}`));let H=gt(E.points,c,m,M*l);if(H<0)return b(`There is no point near ${O(c,m)}.`);let B=E.points[H];return a==="erase"?y($t(E,H),`Erased ${P[B.kind]} at ${O(B.x,B.y)}`):(w.current=H,b(`${P[B.kind]} at ${O(B.x,B.y)} is held`))}function A(c,m){let M=o.value.points[w.current];!M||M.x===c&&M.y===m||y(Jt(o.value,w.current,c,m),`${P[M.kind]} at ${O(c,m)}`)}function C(){w.current=-1,o.value=Zt(o.value)}function D(c){if((c.ctrlKey||c.metaKey)&&c.key.toLowerCase()==="z")y(c.shiftKey?mt(o.value):dt(o.value),c.shiftKey?"Redone":"Undone");else{if(c.ctrlKey||c.metaKey||c.altKey)return;if(ye[c.key]){let[m,M]=ye[c.key],E=l*(c.shiftKey?an:sn),[H,B]=[q(h.x+m*E,l),q(h.y+M*E,l)];g({x:H,y:B}),a==="move"&&w.current>=0?A(H,B):b(`Cursor at ${O(H,B)}`)}else if(c.key===" "){let m=a==="move"&&w.current>=0;m||x(h.x,h.y,Mt),(m||a!=="move")&&C()}else if(c.key==="Delete"||c.key==="Backspace"){let m=gt(d,h.x,h.y,Mt*l);m>=0&&y($t(o.value,m),`Erased ${P[d[m].kind]}`)}else if(Number(c.key)>=1&&Number(c.key)<=P.length)u(Number(c.key)-1);else return}c.preventDefault(),c.stopPropagation()}let T=c=>c/l*W,z=bt(d),{theme:Q}=t;return p`
    <div class="own-points">
      <div class="own-tools">
        <div class="switch" role="group" aria-label="Tool">
          ${rn.map(([c,m])=>p`<button
                key=${c}
                type="button"
                aria-pressed=${a===c}
                onClick=${()=>{C(),s(c)}}
              >
                ${m}
              </button>`)}
        </div>
        <div class="own-classes" role="group" aria-label="Class of new points">
          ${P.map((c,m)=>p`<button
                key=${c}
                type="button"
                aria-label=${`Class ${c}, ${z[m]} points`}
                aria-pressed=${r===m}
                onClick=${()=>u(m)}
              >
                <svg viewBox="-9 -9 18 18" aria-hidden="true">
                  <path d=${it(m,we)} fill=${lt(m,Q.value)} />
                </svg>
                ${c} <small>${z[m]}</small>
              </button>`)}
        </div>
        <div class="making">
          <button
            type="button"
            disabled=${v.length===0}
            onClick=${()=>y(dt(o.value),"Undone")}
          >
            Undo point
          </button>
          <button
            type="button"
            disabled=${_.length===0}
            onClick=${()=>y(mt(o.value),"Redone")}
          >
            Redo point
          </button>
          <button
            type="button"
            disabled=${d.length===0}
            onClick=${()=>y(te(o.value),"All points are erased")}
          >
            Erase all
          </button>
        </div>
        <label class="own-span">
          <span>Axes</span>
          ${L("Axes",String(l),ht.map(c=>[String(c),`−${c} … ${c}`]),c=>$(Number(c)))}
        </label>
        <p class="hint">
          Press on the plane. With the keyboard: arrow keys move the cursor (with Shift in small steps), Space
          sets a point, 1 to 4 choose a class, Delete erases.
        </p>
        <p class="own-last" role="status">${f}</p>
      </div>
      <svg
        ref=${k}
        class="own-plane"
        viewBox=${`${-W} ${-W} ${2*W} ${2*W}`}
        tabindex="0"
        role="application"
        aria-roledescription="plane of points"
        aria-label=${`Plane from −${l} to ${l}, ${d.length} points. Arrow keys move a cursor, Space acts there.`}
        onPointerDown=${c=>{if(c.button!==0)return;c.preventDefault();let m=k.current;m.focus({preventScroll:!0}),i(!1),m.setPointerCapture(c.pointerId);let[M,E]=N(c);g({x:M,y:E}),x(M,E,c.pointerType==="touch"?on:Mt)}}
        onPointerMove=${c=>{w.current>=0&&c.buttons>0&&A(...N(c))}}
        onPointerUp=${C}
        onPointerCancel=${C}
        onKeyDown=${c=>{i(!0),D(c)}}
        onBlur=${()=>i(!1)}
      >
        <path class="own-axes" d=${`M${-W} 0H${W}M0 ${-W}V${W}`} />
        ${[-l,l].map(c=>p`<g key=${c} class="own-ticks" aria-hidden="true">
              <text x=${T(c)*.97} y="14" text-anchor=${c<0?"start":"end"}
                >${R(c).replace(/[.,]0+$/,"")}</text
              >
              <text x="5" y=${-T(c)*.97+(c<0?0:10)}
                >${R(c).replace(/[.,]0+$/,"")}</text
              >
            </g>`)}
        ${d.map(({x:c,y:m,kind:M},E)=>p`<path
              key=${E}
              class="own-point"
              transform=${`translate(${T(c)} ${-T(m)})`}
              d=${it(M,we)}
              fill=${lt(M,Q.value)}
            />`)}
        ${S&&p`<path
            class="own-cursor"
            transform=${`translate(${T(h.x)} ${-T(h.y)})`}
            d="M-14 0H-4M4 0H14M0 -14V-4M0 4V14"
          />`}
      </svg>
    </div>
    <${U} ...${{store:t,own:e,close:n,canScale:!1,verb:"Use these points"}} />
  `}function un(t,e){let n=ee(e);if(n)return t.wait(e.length>0?n:"");t.take(new Blob([ne(e)]),"the points",{options:{separator:"tab",header:"true",decimal:"point"},choose:o=>{let a=t.choices.peek(),s=J(j(o),"none");return{...s,twoClasses:a?.twoClasses??s.twoClasses}}})}import{useEffect as Se,useRef as ke,useState as Rt}from"preact/hooks";var at=50,cn=[["input","Input"],["target","Target"]];function xe({store:t,own:e,close:n,typed:o,present:a}){let s=o.value,[r,u]=Rt({row:0,column:0}),[l,$]=Rt(0),[h,g]=Rt(""),S=ke(null),i=ke(null);Se(()=>a.fetch(),[]),Se(()=>{let y=i.current;if(!y)return;i.current=null,S.current?.querySelector(`[data-cell="${y.row} ${y.column}"]`)?.focus()});function f(y){o.value=y,g(""),pn(e,y)}function b(y){i.current=y,u(y),$(Math.floor(y.row/at))}function w(y,N,x){if(y.ctrlKey||y.metaKey||y.altKey)return;let A=y.target,{selectionStart:C,selectionEnd:D,value:T}=A,z=C===0&&D===T.length,Q={isShift:y.shiftKey,atStart:z||C===0&&D===0,atEnd:z||C===T.length},c=fe(y.key,{row:N,column:x},s,Q);if(c){if(y.preventDefault(),c.row>=s.rows.length){if(s.rows.length>=2e3)return g(`A table has at most ${2e3} rows.`);f(vt(s,N))}b(c)}}function k(y,N,x){let A=le(y.clipboardData?.getData("text")??"");if(!A)return;y.preventDefault();let{table:C,left:D}=ie(s,N,x,A);f(C),D>0&&g(`${D} values lie beyond ${2e3} rows or ${16} columns and were left out.`)}let d=kt(s),v=l*at,_=s.rows.slice(v,v+at),R=Math.floor((s.rows.length-1)/at),O=s.rows[r.row]&&r.column<s.heads.length?d(r.row,r.column):"";return p`
    <div class="making">
      <button type="button" onClick=${()=>f(Y())}>Empty table</button>
      ${a.rows.value&&p`<button type="button" onClick=${()=>f(fn(t,a.rows.value))}>
          From the present rows
        </button>`}
      <button
        type="button"
        disabled=${s.heads.length>=16}
        onClick=${()=>f(et(s,"input"))}
      >
        Add an input
      </button>
      <button
        type="button"
        disabled=${s.heads.length>=16}
        onClick=${()=>f(et(s,"target"))}
      >
        Add a target
      </button>
    </div>
    <div class="scrolls own-grid" ref=${S}>
      <table>
        <caption class="spoken">
          Rows to type. Enter goes down, Tab to the right; a copied block of cells can be pasted.
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${s.heads.map(({name:y,role:N},x)=>p`<th key=${x} scope="col" class=${N}>
                  <input
                    type="text"
                    maxlength="40"
                    aria-label=${`Name of column ${x+1}`}
                    value=${y}
                    onChange=${A=>f(yt(s,x,{name:A.target.value}))}
                  />
                  <span class="own-head">
                    ${L(`Role of ${y}`,N,cn,A=>f(yt(s,x,{role:A})))}
                    <button
                      type="button"
                      class="plain"
                      aria-label=${`Remove column ${y}`}
                      disabled=${s.heads.length<=2}
                      onClick=${()=>f(re(s,x))}
                    >
                      ×
                    </button>
                  </span>
                </th>`)}
            <th><span class="spoken">Remove</span></th>
          </tr>
        </thead>
        <tbody>
          ${_.map((y,N)=>{let x=v+N;return p`<tr key=${x}>
              <th scope="row">${x+1}</th>
              ${y.map((A,C)=>{let D=d(x,C);return p`<td key=${C} class=${s.heads[C].role}>
                  <input
                    type="text"
                    data-cell=${`${x} ${C}`}
                    aria-label=${`${s.heads[C].name}, row ${x+1}`}
                    aria-invalid=${D&&A.trim()?"true":null}
                    aria-describedby=${D&&r.row===x&&r.column===C?"own-cell-fault":null}
                    class=${D?A.trim()?"wrong":"gap":""}
                    inputmode=${s.heads[C].role==="input"?"decimal":"text"}
                    value=${A}
                    onFocus=${T=>{u({row:x,column:C}),T.target.select()}}
                    onInput=${T=>f(se(s,x,C,T.target.value))}
                    onKeyDown=${T=>w(T,x,C)}
                    onPaste=${T=>k(T,x,C)}
                  />
                </td>`})}
              <td>
                <button
                  type="button"
                  class="plain"
                  aria-label=${`Remove row ${x+1}`}
                  onClick=${()=>f(ae(s,x))}
                >
                  ×
                </button>
              </td>
            </tr>`})}
        </tbody>
      </table>
    </div>
    <p id="own-cell-fault" class="own-cell-fault" role="status">${h||O||xt(s)}</p>
    <p class="making">
      <button
        type="button"
        disabled=${s.rows.length>=2e3}
        onClick=${()=>{f(vt(s,s.rows.length-1)),b({row:s.rows.length,column:0})}}
      >
        Add a row
      </button>
      ${R>0&&p`<button type="button" disabled=${l===0} onClick=${()=>$(l-1)}>
            Earlier rows
          </button>
          <span>${v+1}–${v+_.length} of ${s.rows.length}</span>
          <button type="button" disabled=${l>=R} onClick=${()=>$(l+1)}>
            Later rows
          </button>`}
    </p>
    <${U} ...${{store:t,own:e,close:n,canScale:!0,isTyped:!0}} />
  `}function pn(t,e){if(!ue(e)||xt(e))return t.wait("");t.take(new Blob([ce(e)]),"the table",{options:{separator:"tab",header:"true",decimal:pe(e)},choose:n=>Dt(n,e.heads.map(({role:o})=>o),t.choices.peek())})}function fn(t,e){let n=t.network.value?.names.layers??[[],[]];if(!e)return Y();let{width:o,outputs:a}=e,s=Array.from({length:e.count},(u,l)=>[...e.inputs.slice(l*o,(l+1)*o),...e.targets.slice(l*a,(l+1)*a)]),r=n[n.length-1];return oe(n[0],a===1?["target"]:r.map(u=>`target ${u}`),s)}var hn=`[[[0.15, 0.2], [0.25, 0.3]], [0.35, 0.35], …]
or {"fc1.weight": …}, tensor([[…]]), array([[…]])`,Ce={out_in:"(out, in): a row for each receiving neuron, as in PyTorch",in_out:"(in, out): a column for each receiving neuron, as in Keras"},$n={shared:"a bias for each layer",per_neuron:"a bias for each neuron",none:"no biases"};function _e({store:t,weights:e,close:n}){let[o,a,s]=[e.given.value,e.question.value,e.refusal.value],r=e.fault.value;async function u(){await e.use()&&(n(),t.say("The network has your weights now. Undo brings the ones before back."))}return p`
    <${ot}
      label="Paste weights"
      hint="or drop a file here: JSON, .npy, .npz, or text, at most 1 MB"
      accept=".json,.npy,.npz,.txt,application/json,text/plain"
      name=${e.file.value?.name??""}
      example=${hn}
      take=${e.take}
    />
    ${a&&p`<fieldset class="own-order">
        <legend>In which order are the weights written?</legend>
        <p>Their sizes fit both orders, and nothing else in the file tells them apart.</p>
        ${Object.entries(a).map(([l,$])=>p`<label key=${l}>
              <input
                type="radio"
                name="own-order"
                checked=${e.order.value===l}
                onChange=${()=>e.choose(l)}
              />
              ${Ce[l]}: layers of ${$.join("-")}
            </label>`)}
      </fieldset>`}
    ${s&&p`<p class="refusal own-refusal" role="alert">${s}</p>`}
    ${o?.layers&&p`<p>
          <strong>${o.layers.join("-")}</strong>, ${$n[o.biases??"none"]}, read as${" "}
          ${Ce[o.order??"out_in"]}.
        </p>
        <div class="scrolls" tabindex="0" role="group" aria-label="Layers">
          <table class="own-layers">
            <caption class="spoken">
              The layers of the file beside those of the network
            </caption>
            <thead>
              <tr>
                <th scope="col">Weights of layer</th>
                <th scope="col">in the file</th>
                <th scope="col">in the network</th>
                <th scope="col"></th>
              </tr>
            </thead>
            <tbody>
              ${(e.fit.value??[]).map(({from:l,to:$,now:h,fits:g},S)=>p`<tr key=${S}>
                    <th scope="row">${S+1}</th>
                    <td>${l} → ${$}</td>
                    <td>${h}</td>
                    <td>${g?"✓ fits":r?"differs":"changes the network"}</td>
                  </tr>`)}
            </tbody>
          </table>
        </div>
        <${Ot} notes=${o.notes} />`}
    ${r&&p`<p class="refusal own-refusal" role="alert">${r}</p>`}
    <footer class="own-foot">
      ${e.isBusy.value&&p`<p class="waiting">Reading …</p>`}
      <button
        type="button"
        class="primary"
        disabled=${!o?.layers||r!==""||e.isBusy.value}
        onClick=${()=>{u()}}
      >
        Use these weights
      </button>
    </footer>
  `}var Oe=[["file","File or text"],["table","Table"],["points","Points"],["weights","Weights"]];function Me({way:t,store:e}){let n=e.keeps("network");return p`<section class="own-entry" aria-labelledby="own-entry-title">
    <h3 id="own-entry-title">Own data</h3>
    <p class="making">
      ${Oe.map(([o,a])=>p`<button
            key=${o}
            type="button"
            aria-haspopup="dialog"
            disabled=${n}
            onClick=${()=>t.value=o}
          >
            ${a} …
          </button>`)}
    </p>
  </section>`}function Ee(t){let{way:e,take:n}=t,o=Te(null),[a,s]=[e.value,Te(null)];dn(()=>{a===null?o.current?.close():o.current?.open||(o.current?.showModal(),s.current?.focus())},[a]);let r=()=>e.value=null;return p`<dialog
    ref=${o}
    class="own-data"
    aria-labelledby="own-title"
    onClose=${r}
    onDragOver=${u=>u.preventDefault()}
    onDrop=${u=>{let l=u.dataTransfer?.files[0];l&&(u.preventDefault(),u.stopPropagation(),n(l))}}
  >
    <header>
      <h2 id="own-title" ref=${s} tabindex="-1">Own data</h2>
      <button type="button" onClick=${r}>Close</button>
    </header>
    <div class="switch own-ways" role="group" aria-label="How to bring them">
      ${Oe.map(([u,l])=>p`<button
            key=${u}
            type="button"
            aria-pressed=${u===a}
            onClick=${()=>e.value=u}
          >
            ${l}
          </button>`)}
    </div>
    ${a==="file"?p`<${me} ...${t} own=${t.file} close=${r} />`:a==="table"?p`<${xe} ...${t} own=${t.table} close=${r} />`:a==="points"?p`<${ve} ...${t} own=${t.points} close=${r} />`:a==="weights"?p`<${_e} ...${t} own=${t.weights} close=${r} />`:""}
  </dialog>`}var bn=/\.(npy|npz|json)$/i;function Eo({store:t,actions:e,server:n,show:o,dropped:a}){let s=rt(null),[r,u,l]=[1,2,3].map(()=>Kt(n,e.open)),$=Yt(t,n,e.open);function h(i){let f=bn.test(i.name);s.value=f?"weights":"file",(f?$:r).take(i,i.name)}gn(()=>{let i=a.value;i&&(a.value=null,t.keeps("network")?t.notice.value="This page keeps its network: own data cannot be opened.":h(i))});let g=rt(null),S={rows:mn(()=>g.value?.network===t.network.value?g.value?.rows??null:null),fetch(){let i=t.network.peek();n.samples().then(f=>g.value={network:i,rows:At(f)},()=>{})}};o("#own-entry",Me,{way:s}),o("#own",Ee,{way:s,file:r,table:u,points:l,weights:$,take:h,present:S,typed:rt(Y()),drawing:rt(Qt())})}export{Eo as createOwnView};
