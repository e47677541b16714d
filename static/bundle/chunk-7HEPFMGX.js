import{a}from"./chunk-YV6CSYCU.js";import{useRef as p,useState as h}from"preact/hooks";var $=4,s=8;function b({id:c,label:l,children:u}){let n=p(null),e=p(null),[o,m]=h(!1),f=()=>e.current?.hidePopover();function d(){if(!n.current||!e.current)return;let t=n.current.getBoundingClientRect(),{style:r}=e.current,i=Math.min(t.bottom+$,innerHeight/3);r.top=`${i}px`,r.maxHeight=`${innerHeight-i-s}px`;let g=document.documentElement.clientWidth-s-e.current.offsetWidth;r.left=`${Math.max(s,Math.min(t.left,g))}px`}return a`
    <button type="button" class="quiet menu-button" ref=${n} popovertarget=${c} aria-expanded=${o}>
      <span class="menu-label">${l}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${c}
      class="menu"
      popover="auto"
      ref=${t=>{e.current=t,o&&d()}}
      onToggle=${t=>m(t.newState==="open")}
    >
      ${o&&u?u(f):""}
    </div>
  `}export{b as a};
